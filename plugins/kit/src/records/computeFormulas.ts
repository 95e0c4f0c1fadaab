import type { Variables } from '@vermilion/engine';
import type { FieldDefinition } from '../definition/field.js';
import { isEmpty } from '../fields/isEmpty.js';
import { kindOf } from '../fields/kindOf.js';
import { compiledExpression } from './compiledExpression.js';

/** The values of the fields that have a formula, in the form of their kinds; null where a formula has no answer. */
export function computeFormulas(
  fields: Readonly<Record<string, FieldDefinition>>,
  variables: Variables,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.formula === undefined) continue;
    const value = compiledExpression(field.formula).evaluate(variables);
    values[name] = isEmpty(value) ? null : kindOf(field).fromColumn(value, field);
  }
  return values;
}
