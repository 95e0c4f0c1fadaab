import type { EntityMeta, FieldMeta } from '../../../api/manifest.js';
import { automaticFields, fieldNamed } from '../automaticFields.js';

export interface NamedField {
  readonly name: string;
  readonly field: FieldMeta;
}
/** A column as somebody has chosen it. */
export interface ColumnChoice {
  readonly name: string;
  /** Pixels; absent: as wide as it needs. */
  readonly width?: number;
}
export type Column = NamedField & ColumnChoice;

const UNLISTED: ReadonlySet<string> = new Set(['table', 'json', 'file', 'image']);
/** Kinds whose order means nothing to people, or that the server cannot order by. */
const UNSORTED: ReadonlySet<string> = new Set([...UNLISTED, 'longtext', 'multi', 'tags', 'ref', 'refs', 'user', 'users', 'dept']);
const AMOUNTS: ReadonlySet<string> = new Set(['int', 'decimal', 'money', 'percent']);

/** Amounts stand at the right of their column, so that they can be compared; codes and dates do not. */
export const isAmount = ({ field }: NamedField): boolean => AMOUNTS.has(field.kind);

/** Whether a list can be ordered by the field: what is masked or encrypted must not be found out by its order. */
export const isSortable = ({ field }: NamedField): boolean => !UNSORTED.has(field.kind) && isReadable(field);

/** Every column that a list of the entity can have, without the one that names the record. */
export function possibleColumns(entity: EntityMeta): readonly NamedField[] {
  return [...Object.entries(entity.fields), ...Object.entries(automaticFields)]
    .filter(([name, field]) => name !== entity.titleField && !UNLISTED.has(field.kind) && field.kind !== 'serial')
    .filter(([name]) => name !== 'no' || entity.serial !== undefined)
    .map(([name, field]) => ({ name, field }));
}

/** Fields that a list can be filtered by, the title first. */
export function filterableFields(entity: EntityMeta): readonly NamedField[] {
  const title = { name: entity.titleField, field: entity.fields[entity.titleField] };
  return [title, ...possibleColumns(entity)].filter(
    (each): each is NamedField => each.field !== undefined && isReadable(each.field),
  );
}

/** The columns of somebody who has chosen none: number, what the plugin lists, who has it, when it was changed. */
export function usualColumns(entity: EntityMeta): readonly ColumnChoice[] {
  const listed = Object.entries(entity.fields)
    .filter(([name, field]) => field.list && name !== entity.titleField && field.kind !== 'serial')
    .map(([name]) => name);
  return [...(entity.serial ? ['no'] : []), ...listed, 'owner', 'updatedAt'].map((name) => ({ name }));
}

/** Columns as chosen, in that order; those that are gone are left out. */
export function columnsOf(entity: EntityMeta, choices: readonly ColumnChoice[]): readonly Column[] {
  const possible = new Set(possibleColumns(entity).map(({ name }) => name));
  return choices.flatMap((choice) => {
    const field = possible.has(choice.name) ? fieldNamed(entity.fields, choice.name) : undefined;
    return field ? [{ ...choice, field }] : [];
  });
}

/** What one sees only masked or encrypted cannot be filtered or ordered by. */
const isReadable = (field: FieldMeta) => field.access !== 'masked' && field.sensitivity !== 'sensitive';
