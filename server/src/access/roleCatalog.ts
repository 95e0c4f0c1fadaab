import type { RoleDefinition } from '@vermilion/plugin-kit';

/** The roles of the loaded plugins by full name, `crm:legal`. */
export type RoleCatalog = ReadonlyMap<string, RoleDefinition>;
