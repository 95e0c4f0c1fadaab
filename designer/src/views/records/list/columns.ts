import type { EntityMeta, FieldMeta } from '../../../api/manifest.js';
import { automaticFields, fieldNamed } from '../automaticFields.js';

export interface Column {
  readonly name: string;
  readonly field: FieldMeta;
}

const UNLISTED: ReadonlySet<string> = new Set(['table', 'json', 'file', 'image']);
/** Kinds whose values have an order in the tables. */
const UNSORTED: ReadonlySet<string> = new Set(['longtext', 'table', 'json', 'file', 'image', 'multi', 'tags', 'refs', 'users']);

/** Every column that a list of the entity can have, without the one that names the record. */
export function possibleColumns(entity: EntityMeta): readonly Column[] {
  return [...Object.entries(entity.fields), ...Object.entries(automaticFields)]
    .filter(([name, field]) => name !== entity.titleField && !UNLISTED.has(field.kind))
    .filter(([name]) => name !== 'no' || entity.serial !== undefined)
    .map(([name, field]) => ({ name, field }));
}

/** The columns of somebody who has chosen none: number, what the plugin lists, who has it, when it was changed. */
export function usualColumns(entity: EntityMeta): readonly string[] {
  const listed = Object.entries(entity.fields)
    .filter(([name, field]) => field.list && name !== entity.titleField)
    .map(([name]) => name);
  return [...(entity.serial ? ['no'] : []), ...listed, 'owner', 'updatedAt'];
}

/** Columns by their names, in that order; names that are gone are left out. */
export function columnsNamed(entity: EntityMeta, names: readonly string[]): readonly Column[] {
  return names.flatMap((name) => {
    const field = fieldNamed(entity.fields, name);
    return field ? [{ name, field }] : [];
  });
}

/** Whether a list can be ordered by the field: what is masked or encrypted must not be found out by order. */
export function isSortable(field: FieldMeta): boolean {
  return !UNSORTED.has(field.kind) && field.access !== 'masked' && (field.sensitivity ?? 'plain') !== 'sensitive';
}
