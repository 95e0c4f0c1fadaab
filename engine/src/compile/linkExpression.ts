import { compileExpression } from '../expression/compileExpression.js';
import type { Expression } from '../model/expression.js';

/** An expression that may be absent, compiled. */
export function linkExpression(source: string | undefined): Expression | undefined {
  return source === undefined ? undefined : compileExpression(source);
}
