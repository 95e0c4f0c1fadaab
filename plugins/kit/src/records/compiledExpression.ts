import { compileExpression, type Expression } from '@vermilion/engine';

const cache = new Map<string, Expression>();

/** A FEEL expression of a definition, compiled once. Sources come from plugins and designers, so there are only so many. */
export function compiledExpression(source: string): Expression {
  let expression = cache.get(source);
  if (expression === undefined) cache.set(source, (expression = compileExpression(source)));
  return expression;
}
