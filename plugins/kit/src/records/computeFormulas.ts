import type { Variables } from '@vermilion/engine';
import type { FieldDefinition } from '../definition/field.js';
import { isEmpty } from '../fields/isEmpty.js';
import { kindOf } from '../fields/kindOf.js';
import { compiledExpression } from './compiledExpression.js';
import { formulaOrder } from './formulaOrder.js';

/**
 * The values of the fields that have a formula, in the form of their kinds; null where a formula has no answer. A formula sees what
 * the formulas that it reads have answered; those that read each other in a circle have none.
 */
export function computeFormulas(
  fields: Readonly<Record<string, FieldDefinition>>,
  variables: Variables,
): Readonly<Record<string, unknown>> {
  const { order, cyclic } = formulaOrder(fields);
  const values: Record<string, unknown> = Object.fromEntries(cyclic.map((name) => [name, null]));
  const known = { ...variables };
  for (const name of order) {
    const field = fields[name]!;
    const value = compiledExpression(field.formula!).evaluate(known);
    values[name] = isEmpty(value) ? null : kindOf(field).fromColumn(value, field);
    known[name] = values[name] === null ? null : kindOf(field).toVariable(values[name]);
  }
  return values;
}
