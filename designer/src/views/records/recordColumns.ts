import type { FieldKindName } from '@vermilion/plugin-kit';
import type { EntityMeta, FieldMeta } from '../../api/manifest.js';
import { filterShape } from './filters/filterShape.js';

export interface NamedField {
  readonly name: string;
  readonly field: FieldMeta;
}
export interface RecordColumn extends NamedField {
  readonly sortable: boolean;
}

/** Lists cannot be put in order by these: several values, long texts, and ids whose order means nothing. */
const UNORDERED: ReadonlySet<FieldKindName> = new Set([
  'longtext',
  'multi',
  'tags',
  'ref',
  'refs',
  'table',
  'user',
  'users',
  'dept',
  'file',
  'image',
  'json',
]);
const AMOUNTS: ReadonlySet<FieldKindName> = new Set(['int', 'decimal', 'money', 'percent']);
/** Amounts stand at the right of their column, so that they can be compared; codes and dates do not. */
export const isAmount = ({ field }: NamedField): boolean => AMOUNTS.has(field.kind);
const isReadable = (field: FieldMeta) => field.access !== 'masked' && field.sensitivity !== 'sensitive';

/** The columns of a list: the title first, then the fields that the entity shows in lists. */
export function recordColumns(entity: EntityMeta): readonly RecordColumn[] {
  const named = Object.entries(entity.fields).map(([name, field]) => ({ name, field }));
  const title = named.filter(({ name }) => name === entity.titleField);
  const rest = named.filter(({ name, field }) => name !== entity.titleField && field.list && field.kind !== 'serial');
  return [...title, ...rest].map((each) => ({
    ...each,
    sortable: isReadable(each.field) && !UNORDERED.has(each.field.kind),
  }));
}

/**
 * Fields by which the entity offers to filter, dictionaries first. What the reader sees only masked cannot be filtered by; the title
 * is found by searching.
 */
export function quickFilters(entity: EntityMeta): readonly NamedField[] {
  const offered = Object.entries(entity.fields)
    .filter(
      ([name, field]) => field.filter && name !== entity.titleField && isReadable(field) && filterShape(field.kind) !== null,
    )
    .map(([name, field]) => ({ name, field }));
  const isChoice = ({ field }: NamedField) => filterShape(field.kind) === 'choice';
  return [...offered.filter(isChoice), ...offered.filter((each) => !isChoice(each))];
}
