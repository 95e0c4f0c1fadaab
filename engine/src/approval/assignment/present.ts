import type { World } from '../../world.js';

/**
 * Who acts for a person at a moment: himself, or while he is away his deputy, or that one's deputy.
 *
 * He keeps it himself if all deputies are away (the chain goes in a circle) or one is not active: better late than lost.
 */
export function present(world: World, person: string, at: number): string {
  const seen = new Set<string>();
  for (let id = person; !seen.has(id);) {
    seen.add(id);
    const known = world.person(id);
    if (known === undefined || !known.active) return person;
    const absence = known.absences.find(({ from, to }) => from <= at && at < to);
    if (absence === undefined) return id;
    id = absence.deputy;
  }
  return person;
}
