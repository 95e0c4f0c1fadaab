import { parseFeel, type FeelNode } from './parseFeel.js';

const MOST = 100;

/**
 * Puts parentheses around `x in test` where `and` or `or` follows: the grammar takes `x in [1..5] and y` for `x in ([1..5] and y)`,
 * but FEEL binds `in` more tightly.
 */
export function bindMembership(source: string): string {
  let bound = source;
  for (let i = 0; i < MOST; i++) {
    const loose = findLoose(parseFeel(bound));
    if (loose === undefined) return bound;
    const [from, to] = loose;
    bound = `${bound.slice(0, from)}(${bound.slice(from, to)})${bound.slice(to)}`;
  }
  return bound;
}

/** Where the first membership begins and its own test ends. */
function findLoose(node: FeelNode): readonly [number, number] | undefined {
  const test = node.name === 'Comparison' ? node.children.find(({ name }) => name === 'PositiveUnaryTest') : undefined;
  let first = test?.children[0];
  if (first !== undefined && isJunction(first)) {
    while (isJunction(first)) first = first.children[0]!;
    return [node.from, first.from + first.text.length];
  }
  for (const child of node.children) {
    const loose = findLoose(child);
    if (loose !== undefined) return loose;
  }
  return undefined;
}

function isJunction({ name }: FeelNode): boolean {
  return name === 'Conjunction' || name === 'Disjunction';
}
