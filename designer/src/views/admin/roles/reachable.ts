import type { EntityRights } from '../../../api/roles.js';

/** Whether a role may do anything at all with an entity. */
export const reachable = (rights: EntityRights): boolean => Object.values(rights.actions).some((scope) => scope !== null);
