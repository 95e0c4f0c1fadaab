import type { World } from '../../world.js';
import { departmentsUp } from './departmentsUp.js';
import { present } from './present.js';

/**
 * The leader above somebody: of the nearest department up, beginning with `department`, that is led by somebody else who is
 * active; a deputy while that one is away. Without one, his manager. `others` are passed over as well.
 */
export function superiorOf(
  world: World,
  person: string,
  department: string | null,
  at: number,
  others: readonly string[] = [],
): string | undefined {
  const manager = world.person(person)?.manager ?? null;
  const chain = [...departmentsUp(world, department).map(({ leader }) => leader), manager];
  for (const leader of chain) {
    if (leader === null || leader === person || others.includes(leader) || world.person(leader)?.active !== true) continue;
    const acting = present(world, leader, at);
    if (acting !== person && !others.includes(acting)) return acting;
  }
  return undefined;
}
