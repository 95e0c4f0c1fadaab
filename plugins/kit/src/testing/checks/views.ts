import { laidOutBy } from '../../definition/view.js';
import { columnOf } from '../column.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { conditionIssues } from './conditionIssues.js';

/** Views show columns that exist, and are laid out by something that has lanes or days. */
export function checkViews(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.views).flatMap(([name, view]) => {
    const { entity, where, columns = [], sort, as = 'table', by, audience } = view;
    const say = (place: string, remedy: string): Finding => ({ file: `views/${name}.ts`, place, remedy });
    if (!inspection.entities.has(entity)) return [say('entity', `Expected an entity ${entity}, but there is none.`)];
    const kind = by === undefined ? undefined : columnOf(inspection, entity, by)?.kind;
    return [
      ...(where === undefined ? [] : conditionIssues(inspection, entity, where).map((remedy) => say('where', remedy))),
      ...[...columns, ...(sort === undefined ? [] : [sort.field])]
        .filter((column) => columnOf(inspection, entity, column) === undefined)
        .map((column) => say('columns or sort', `Expected a field ${column} of ${entity}, but there is none.`)),
      ...(as === 'table' || laidOutBy[as].includes(kind ?? '')
        ? []
        : [say('by', `Expected a ${as} by a field of kind ${laidOutBy[as].join(' or ')}, but it is by ${by ?? 'nothing'}.`)]),
      ...audience
        .filter((role) => !inspection.roles.has(role))
        .map((role) => say('audience', `Expected a role ${role}, but there is none.`)),
    ];
  });
}
