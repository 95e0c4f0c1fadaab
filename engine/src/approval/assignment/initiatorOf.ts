import type { Variables } from '../../model/expression.js';
import type { World } from '../../world.js';

export interface Initiator {
  readonly id: string;
  /** In which he submitted; else his main one. */
  readonly department: string | null;
}

/** Who has submitted the request: variable `initiator`, `{id, department}`. */
export function initiatorOf(variables: Variables, world: World): Initiator | undefined {
  const given = variables['initiator'];
  if (typeof given !== 'object' || given === null || !('id' in given) || typeof given.id !== 'string') return undefined;
  const { id } = given;
  const department = 'department' in given && typeof given.department === 'string' ? given.department : null;
  return { id, department: department ?? world.person(id)?.department ?? null };
}
