import { evaluate } from 'feelin';
import { parser } from 'lezer-feel';
import type { Expression, Variables } from '../model/expression.js';

/** Compiles FEEL. */
export function compileExpression(source: string): Expression {
  const text = source.trim().replace(/^=/, '').trim();
  const reads = new Set<string>();
  parser.parse(text).iterate({
    enter(node) {
      if (node.name === 'VariableName') reads.add(text.slice(node.from, node.to));
    },
  });
  return {
    source: text,
    reads: [...reads],
    slow: true,
    evaluate: (variables: Variables) => evaluate(text, variables as Record<string, unknown>).value,
  };
}
