import type { Variables } from '../model/expression.js';
import type { FeelNode } from './parseFeel.js';
import { isTemporal } from './temporal/isTemporal.js';

type Closure = (variables: Variables) => unknown;

/** What is a condition whatever its variables hold; of the rest only a run can tell whether it is an index. */
const conditions: ReadonlySet<string> = new Set(['Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression']);

/** The closure of `list[condition]` and `list[2]`; undefined: it needs the interpreter. */
export function filtered(
  [target, , filter]: readonly FeelNode[],
  compile: (node: FeelNode) => Closure | undefined,
): Closure | undefined {
  const list = target && compile(target);
  const test = filter && compile(filter);
  if (list === undefined || test === undefined) return undefined;
  if (filter!.name === 'NumericLiteral') return at(list, Number(filter!.text));
  return conditions.has(filter!.name) ? where(list, test) : undefined;
}

function at(list: Closure, index: number): Closure {
  return (variables) => {
    const value = list(variables);
    if (value === null) return null;
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return items[index < 0 ? items.length + index : index - 1] ?? null;
  };
}

function where(list: Closure, test: Closure): Closure {
  return (variables) => {
    const value = list(variables);
    if (value === null) return null;
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const scope: Record<string, unknown> = { ...variables };
    return items.filter((item) => {
      if (item === null || item === false) return false;
      scope['item'] = item;
      return test(isContext(item) ? { ...scope, ...item } : scope) === true;
    });
  };
}

function isContext(item: unknown): item is object {
  return typeof item === 'object' && !Array.isArray(item) && !isTemporal(item);
}
