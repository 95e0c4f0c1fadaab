import type { World } from '@vermilion/engine';
import type { Actor } from '../http/actor.js';
import type { RoleCatalog } from './roleCatalog.js';

/** What a person may be and do at this moment; undefined for one who is unknown or no longer active. */
export function actorOf(world: World, catalog: RoleCatalog, personId: string): Actor | undefined {
  const person = world.person(personId);
  if (!person?.active) return undefined;
  const functions = new Set(person.roles.flatMap((role) => catalog.get(role)?.functions ?? []));
  return { personId, roles: person.roles, functions: [...functions], departmentId: person.department };
}

/** Roles whose members stand in when an approval finds nobody: those that may administer requests. */
export function administratorRoles(catalog: RoleCatalog): string[] {
  return [...catalog].filter(([, role]) => role.functions?.includes('requests.administer')).map(([name]) => name);
}
