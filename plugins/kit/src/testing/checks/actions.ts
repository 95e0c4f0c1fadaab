import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

/** Actions are on an entity that there is, somebody may do them, and their limit is a number of times. */
export function checkActions({ plugin, entities, roles }: Inspection): readonly Finding[] {
  return Object.entries(plugin.actions).flatMap(([name, action]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `actions/${name}.ts`, place, remedy });
    const { entity, perDay = 1 } = action;
    return [
      ...(entities.has(entity) ? [] : [say('entity', `Expected an entity ${entity}, but there is none.`)]),
      ...(action.roles.length > 0 ? [] : [say('roles', 'Expected roles that may do it, but there are none.')]),
      ...action.roles
        .filter((role) => !roles.has(role))
        .map((role) => say('roles', `Expected a role ${role}, but there is none.`)),
      ...(Number.isInteger(perDay) && perDay > 0 ? [] : [say('perDay', `Expected a number of times, but it is ${perDay}.`)]),
    ];
  });
}
