import type { RoleDefinition } from '../definition/role.js';

/** Declares a role. That its entities and fields exist is checked by `definePlugin`. */
export function defineRole<const R extends RoleDefinition>(role: R): R {
  return role;
}
