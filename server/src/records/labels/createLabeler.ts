import type { FieldKindName } from '@vermilion/plugin-kit';
import { formatField, isEmpty } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import type { RecordField } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { FormerLabels } from './formerLabels.js';
import { titlesOf } from './titles.js';
import { dictionaryLabels, type Locale } from './titleText.js';

/** What naming a value needs to know of its field: fields of forms have no column. */
export type LabeledField = Pick<RecordField, 'definition' | 'kind'>;

/** One value that needs a name: an id or a code, or several. */
export interface Labeled {
  readonly field: LabeledField;
  readonly value: unknown;
}

/** Readable text of a value; undefined for kinds that speak for themselves. `at`: in the words of that time. */
export type Labeler = (field: LabeledField, value: unknown, at?: number) => string | undefined;

/** `kind`: the kind of the field knows the names of its codes. */
type Source = 'person' | 'department' | 'record' | 'dictionary' | 'kind';

const SOURCES: Readonly<Partial<Record<FieldKindName, Source>>> = {
  user: 'person',
  users: 'person',
  dept: 'department',
  ref: 'record',
  refs: 'record',
  select: 'dictionary',
  multi: 'dictionary',
  region: 'kind',
};

/**
 * Resolves the names of many values at once: one query for each entity that is referred to, people and departments from memory.
 *
 * @param values everything that will be asked for
 * @param former what items were called before, for values of the past
 * @param reader who may not read a name does not get it by way of a reference either; null: the text is kept for everybody
 */
export async function createLabeler(
  context: Pick<RecordsContext, 'database' | 'entities' | 'registry' | 'codec' | 'timeZone' | 'world' | 'tree'>,
  values: readonly Labeled[],
  locale: Locale,
  reader: Actor | null,
  former: FormerLabels = () => undefined,
): Promise<Labeler> {
  const idsByEntity = new Map<string, Set<string>>();
  for (const { field, value } of values) {
    const target = field.definition.entity;
    if (target === undefined || SOURCES[field.kind.name] !== 'record' || isEmpty(value)) continue;
    const ids = idsByEntity.get(target) ?? new Set();
    idsByEntity.set(target, ids);
    for (const id of Array.isArray(value) ? value : [value]) ids.add(String(id));
  }
  const titles = new Map(
    await Promise.all(
      [...idsByEntity].map(
        async ([entity, ids]) =>
          [entity, await titlesOf(context, context.database.read, entity, [...ids], locale, reader)] as const,
      ),
    ),
  );

  const world = context.world();
  const textOf: Readonly<Record<Source, (field: LabeledField, id: string, at: number) => string | undefined>> = {
    person: (_field, id) => world.person(id)?.name,
    department: (_field, id) => world.department(id)?.name,
    record: (field, id) => titles.get(field.definition.entity ?? '')?.get(id),
    dictionary: (field, code, at) =>
      former(field.definition.dictionary ?? '', code, at)?.[locale] ?? dictionaryLabels(context.registry, field, locale)[code],
    kind: () => undefined,
  };
  return (field, value, at = Infinity) => {
    const source = SOURCES[field.kind.name];
    if (source === undefined || isEmpty(value)) return undefined;
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    const labels = Object.fromEntries(ids.map((id) => [id, textOf[source](field, id, at) ?? id]));
    return formatField(field.definition, value, { locale, labels });
  };
}
