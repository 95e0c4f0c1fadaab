import { compileExpression, type Expression } from '@vermilion/engine';
import { variablesOf } from '@vermilion/plugin-kit/fields';
import type { Registry } from '../../plugins/registry.js';

const expressions = new Map<string, Expression>();

/** Whether a condition in FEEL is true of the fields of a record. */
export function recordHolds(
  { entities }: Pick<Registry, 'entities'>,
  entityName: string,
  condition: string,
  fields: Readonly<Record<string, unknown>>,
): boolean {
  const variables = variablesOf(entities.get(entityName)?.fields ?? {}, fields, (name) => entities.get(name));
  return compiled(condition).evaluate(variables) === true;
}

function compiled(source: string): Expression {
  const known = expressions.get(source);
  if (known) return known;
  const expression = compileExpression(source);
  expressions.set(source, expression);
  return expression;
}
