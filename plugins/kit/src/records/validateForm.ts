import type { EntityDefinition } from '../definition/entity.js';
import type { FormDefinition } from '../definition/form.js';
import { formFields } from './formFields.js';
import { formState } from './formState.js';
import { validateFields, type Validated, type ValidateOptions } from './validateFields.js';

/**
 * Checks what somebody has entered in a form: as `validateRecord`, with the form's own fields and conditions.
 *
 * A field that is not shown is emptied and never required. Rules of the entity hold here, too.
 *
 * @param options `required` of a task wins over the form's, but nobody has to fill what is not shown; give `existing` and `partial` where only some fields may be written
 */
export function validateForm(
  form: FormDefinition,
  entity: Pick<EntityDefinition, 'fields' | 'rules'>,
  input: Readonly<Record<string, unknown>>,
  options: ValidateOptions = {},
): Validated {
  const fields = formFields(form, entity);
  const defaults = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default]));
  const before = options.partial === true ? options.existing : defaults;
  const { hidden, required } = formState(form, entity, { ...before, ...input });
  const shown = { ...input };
  for (const name of hidden) {
    if (fields[name]!.computed !== true && (Object.hasOwn(shown, name) || options.partial !== true)) shown[name] = null;
  }
  const demanded = Object.entries(options.required ?? {}).filter(([name, must]) => !must || !hidden.has(name));
  return validateFields(fields, [...(entity.rules ?? []), ...(form.rules ?? [])], shown, {
    ...options,
    required: {
      ...Object.fromEntries(Object.keys(fields).map((name) => [name, required.has(name)])),
      ...Object.fromEntries(demanded),
    },
  });
}
