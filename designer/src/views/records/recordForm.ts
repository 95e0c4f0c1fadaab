import type { EntityMeta, FieldsMeta, FormMeta } from '../../api/manifest.js';
import type { Access } from '../../forms/formLayout.js';

/** A plain form over all fields of an entity that the reader may see, in the order in which the entity declares them. */
export function recordForm(entity: EntityMeta): FormMeta {
  return { title: entity.title, entity: entity.name, sections: [{ fields: Object.keys(entity.fields) }] };
}

/** Everything printed. */
export const printAccess = (fields: FieldsMeta): Readonly<Record<string, Access>> =>
  mapAccess(fields, (_name, field) => (field.access === 'masked' ? 'masked' : 'read'));

/** A new record: only what can be filled in. */
export const createAccess = (fields: FieldsMeta): Readonly<Record<string, Access>> =>
  mapAccess(fields, (_name, field) => (isWritable(field) ? 'write' : 'hidden'));

/** A record that is there: what is masked in it, and what may be set only once, is printed. */
export const editAccess = (fields: FieldsMeta, masked: readonly string[]): Readonly<Record<string, Access>> =>
  mapAccess(fields, (name, field) => {
    if (masked.includes(name)) return 'masked';
    return isWritable(field) && !field.writeOnce ? 'write' : 'read';
  });

type Field = FieldsMeta[string];
const isWritable = (field: Field) => (field.access ?? 'write') === 'write' && !field.computed && field.kind !== 'serial';
const mapAccess = (fields: FieldsMeta, accessOf: (name: string, field: Field) => Access) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, accessOf(name, field)]));
