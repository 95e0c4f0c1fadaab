import { parseFeel, type FeelNode } from '../expression/parseFeel.js';
import type { Reading } from './reading.js';
import type { Scope } from './scope.js';

/** Does a value pass the cell of a rule? */
export type CellTest = (value: unknown, scope: Scope) => boolean;

const PROBE = 'cellValue';
const answers: ReadonlySet<string> = new Set([
  'Comparison',
  'Conjunction',
  'Disjunction',
  'QuantifiedExpression',
  'InstanceOfExpression',
]);

/** Unary tests: `-`, values, comparisons, ranges, `not(…)`, or a condition in which `?` is the value. */
export function unaryTests(source: string, element: string, reading: Reading): CellTest {
  const text = source.trim();
  if (text === '' || text === '-') return () => true;
  const holds = reading.feel(element, conditionOf(text));
  return (value, scope) => holds({ ...scope, [PROBE]: value ?? null }) === true;
}

/** The tests as one condition over the probe. */
function conditionOf(text: string): string {
  if (text === 'null') return `${PROBE} = null`;
  const negated = /^not\s*\((.*)\)$/s.exec(text)?.[1];
  if (negated !== undefined && isWhole(negated)) return `not(${conditionOf(negated.trim())})`;
  const tree = parseFeel(text);
  const marks = marksIn(tree);
  if (marks.length > 0) return marks.reduceRight((all, at) => `${all.slice(0, at)}${PROBE}${all.slice(at + 1)}`, text);
  if (!hasError(tree) && answers.has(tree.children[0]?.name ?? '')) return text;
  return `${PROBE} in (${text})`;
}

/** No parenthesis is closed that was not opened: `a) or (b` is no whole. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/"(?:\\.|[^"\\])*"/g, '')) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function marksIn(node: FeelNode): readonly number[] {
  return node.text === '?' && node.children.length === 0 ? [node.from] : node.children.flatMap(marksIn);
}

function hasError(node: FeelNode): boolean {
  return node.isError || node.children.some(hasError);
}
