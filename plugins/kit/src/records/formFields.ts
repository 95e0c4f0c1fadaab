import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { FieldOverride, FormDefinition } from '../definition/form.js';

/** The fields of a form by name, in the order of its sections: those of its entity as the form has them, and its own. */
export function formFields(
  form: FormDefinition,
  entity: Pick<EntityDefinition, 'fields'>,
): Readonly<Record<string, FieldDefinition>> {
  const all = { ...entity.fields, ...form.extra };
  return Object.fromEntries(
    form.sections
      .flatMap((section) => section.fields)
      .flatMap((name) => (Object.hasOwn(all, name) ? [[name, overridden(all[name]!, form.overrides?.[name])]] : [])),
  );
}

/** What the entity computes stays as the entity computes it. */
function overridden(field: FieldDefinition, override: FieldOverride | undefined): FieldDefinition {
  if (override === undefined) return field;
  if (override.formula === undefined || field.computed === true) return { ...field, ...override, ...formulaOf(field) };
  return { ...field, ...override, computed: true };
}

const formulaOf = ({ formula }: FieldDefinition) => (formula === undefined ? {} : { formula });
