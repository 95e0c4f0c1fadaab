import type { LikeField, Likeness } from '../../definition/duplicateRule.js';
import type { FieldKindName } from '../../definition/field.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

const texts: readonly FieldKindName[] = ['text', 'longtext', 'url', 'email'];
/** The kinds that a likeness makes sense for; absent: all. */
const kindsOf: Readonly<Partial<Record<Likeness, readonly FieldKindName[]>>> = {
  companyName: texts,
  similar: texts,
  sound: texts,
  initials: texts,
  province: ['region'],
  domain: ['email'],
  day: ['date', 'datetime'],
};

function likeIssues({ entities }: Inspection, entity: string, { field, by, atLeast, of }: LikeField): readonly string[] {
  const owner = of?.entity ?? entity;
  const fields = entities.get(owner)?.fields;
  const definition = fields?.[field];
  if (definition === undefined) return [`Expected a field ${field} of ${owner}, but there is none.`];
  return [
    ...(of === undefined || fields?.[of.by]?.entity === entity ? [] : [`Expected ${of.by} of ${owner} to refer to ${entity}.`]),
    ...(kindsOf[by]?.includes(definition.kind) === false
      ? [`Expected ${field} to be of another kind to be compared by ${by}.`]
      : []),
    ...((by === 'similar') === (atLeast !== undefined) && (atLeast === undefined || (atLeast > 0 && atLeast <= 1))
      ? []
      : [`Say for ${field} how similar: atLeast above 0, at most 1; other likenesses have none.`]),
  ];
}

/** Duplicates are looked for in fields that exist, by likenesses that fit them, and the scores mean something. */
export function checkDuplicateRules(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.duplicateRules).flatMap(([name, { entity, blocking, evidence }]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `duplicate-rules/${name}.ts`, place, remedy });
    if (!inspection.entities.has(entity)) return [say('entity', `Expected an entity ${entity}, but there is none.`)];
    return [
      ...[...blocking, ...evidence.map(({ on }) => on)].flatMap((fields) =>
        fields.length === 0
          ? [say('blocking and evidence', 'Name at least one field in each.')]
          : fields.flatMap((field) => likeIssues(inspection, entity, field).map((remedy) => say(field.field, remedy))),
      ),
      ...(blocking.length > 0 && evidence.length > 0
        ? []
        : [say('blocking', 'Give at least one key and one piece of evidence.')]),
      ...evidence
        .filter(({ score }) => !(score > 0 && score <= 1))
        .map(({ score }) => say('evidence', `Expected a score above 0, at most 1, but it is ${score}.`)),
      ...evidence
        .filter(({ level, on }) => level === 'block' && !on.every(({ by }) => by === 'exact'))
        .map(() => say('evidence', 'Block only what agrees exactly; likeness warns or waits in the queue.')),
    ];
  });
}
