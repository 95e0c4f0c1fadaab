import type { Expression, Variables } from '../model/expression.js';
import { bindMembership } from './bindMembership.js';
import { closureOf } from './closureOf.js';
import { findSyntaxError } from './findSyntaxError.js';
import { interpreted } from './interpreted.js';
import { parseFeel, type FeelNode } from './parseFeel.js';
import { plainOf } from './temporal/plainOf.js';
import { variablesIn } from './variablesIn.js';

/**
 * Compiles FEEL, with or without a leading `=`. What is common runs as closures; the rest needs the interpreter and is `slow`.
 *
 * A value that is unknown or does not fit is null, as in FEEL. Runs in the browser as well.
 *
 * @throws {Error} if the source cannot be parsed; `compile` reports that as a problem.
 */
export function compileExpression(source: string): Expression {
  const text = source.trim().replace(/^=/, '').trim();
  const reason = findSyntaxError(text);
  if (reason !== undefined) throw new Error(`Expected a FEEL expression, but "${text}" is none: ${reason}`);
  const bound = text.includes(' in ') ? bindMembership(text) : text;
  const tree = parseFeel(bound);
  const reads = variablesIn(tree);
  const closure = closureOf(tree);
  if (closure === undefined) return { source: text, reads, slow: true, evaluate: interpreted(bound, reads) };
  const run = mentionsTemporals(tree) ? (variables: Variables) => plainOf(closure(variables)) : closure;
  return { source: text, reads, slow: false, evaluate: run };
}

function mentionsTemporals({ name, children }: FeelNode): boolean {
  return name === 'DateTimeLiteral' || children.some(mentionsTemporals);
}
