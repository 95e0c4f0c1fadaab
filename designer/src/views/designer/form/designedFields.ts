import type { FormDefinition } from '@vermilion/plugin-kit';
import { formFields } from '@vermilion/plugin-kit/fields';
import type { EntityMeta, FieldsMeta } from '../../../api/manifest.js';

/** The fields of a form that is being drawn; those with a formula are nobody's to write. */
export function designedFields(form: FormDefinition, entity: EntityMeta | undefined): FieldsMeta {
  return Object.fromEntries(
    Object.entries(formFields(form, { fields: entity?.fields ?? {} })).map(([name, field]) => {
      const access = field.computed || field.formula !== undefined ? ('read' as const) : ('write' as const);
      return [name, { ...field, access, ...(access === 'read' ? { computed: true } : {}) }];
    }),
  );
}
