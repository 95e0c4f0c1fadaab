import { parseFeel, type FeelNode } from './parseFeel.js';

/** What FEEL has, but the engine refuses: time comes with the command, and a pattern or a long range may run for ever. */
const refused: Readonly<Record<string, string>> = {
  now: 'now() is not allowed: time comes with the command',
  today: 'today() is not allowed: time comes with the command',
  matches: 'matches() is not allowed: a pattern may run for ever',
  replace: 'replace() is not allowed: a pattern may run for ever',
  split: 'split() is not allowed: a pattern may run for ever',
};
const LONGEST_RANGE = 1000;
const DEEPEST = 500;
const DEEPEST_BRACKETS = 100;
const MOST_LOOPS = 2;

/** Why a source is no expression that the engine takes; undefined: it is one. */
export function findSyntaxError(source: string): string | undefined {
  if (source.trim() === '') return 'it is empty';
  if (source.length > 10_000) return 'it is longer than 10,000 characters';
  if (bracketsIn(source) > DEEPEST_BRACKETS) return 'it is nested too deeply';
  const tree = parseFeel(source);
  return reasonIn(tree, 0) ?? (countLoops(tree) > MOST_LOOPS ? `it goes through more than ${MOST_LOOPS} lists` : undefined);
}

/** How deep brackets are inside one another, those in texts too: what the parser must not even begin with. */
function bracketsIn(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if (character === '(' || character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ')' || character === ']' || character === '}') depth--;
  }
  return deepest;
}

function reasonIn(node: FeelNode, depth: number): string | undefined {
  if (depth > DEEPEST) return 'it is nested too deeply';
  if (node.isError) return `unexpected ${node.text === '' ? 'end' : `"${node.text}"`} at ${node.from + 1}`;
  if (node.name === 'FunctionInvocation') {
    const name = node.children[0]!.text.replace(/\s+/g, ' ');
    if (Object.hasOwn(refused, name)) return refused[name];
  }
  if (node.name === 'IterationContext' && node.children.length > 1 && !isShort(node)) {
    return `a range to go through must have literal ends at most ${LONGEST_RANGE} apart`;
  }
  for (const child of node.children) {
    const reason = reasonIn(child, depth + 1);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Loops may be inside each other, so each multiplies the time. */
function countLoops({ name, children }: FeelNode): number {
  return children.reduce((count, child) => count + countLoops(child), name === 'InExpression' ? 1 : 0);
}

function isShort(range: FeelNode): boolean {
  const ends = range.children.filter(({ name }) => name === 'NumericLiteral').map(({ text }) => Number(text));
  return ends.length === 2 && Math.abs(ends[0]! - ends[1]!) <= LONGEST_RANGE;
}
