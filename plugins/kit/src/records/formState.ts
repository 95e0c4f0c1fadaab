import type { EntityDefinition } from '../definition/entity.js';
import type { FormDefinition } from '../definition/form.js';
import { variablesOf } from '../fields/variablesOf.js';
import { compiledExpression } from './compiledExpression.js';
import { formFields } from './formFields.js';

/** What a form's conditions say for the values given: which fields are not shown, and which must be filled. */
export interface FormState {
  readonly hidden: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** Evaluates `visibleWhen` and `requiredWhen`; a condition that has no answer hides, and requires nothing. */
export function formState(
  form: FormDefinition,
  entity: Pick<EntityDefinition, 'fields'>,
  values: Readonly<Record<string, unknown>>,
): FormState {
  const fields = formFields(form, entity);
  const variables = variablesOf(fields, values);
  const holds = (source: string | undefined) => source !== undefined && compiledExpression(source).evaluate(variables) === true;
  const names = Object.keys(fields);
  const hidden = new Set(names.filter((name) => form.visibleWhen?.[name] !== undefined && !holds(form.visibleWhen[name])));
  const required = names.filter((name) => fields[name]?.required === true || holds(form.requiredWhen?.[name]));
  return { hidden, required: new Set(required.filter((name) => !hidden.has(name))) };
}
