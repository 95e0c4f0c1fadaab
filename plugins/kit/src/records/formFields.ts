import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';

/** The fields of a form by name, in the order of its sections: those of its entity and its own. */
export function formFields(
  form: FormDefinition,
  entity: Pick<EntityDefinition, 'fields'>,
): Readonly<Record<string, FieldDefinition>> {
  const all = { ...entity.fields, ...form.extra };
  return Object.fromEntries(
    form.sections.flatMap((section) => section.fields).flatMap((name) => (Object.hasOwn(all, name) ? [[name, all[name]!]] : [])),
  );
}
