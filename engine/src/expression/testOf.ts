import type { Variables } from '../model/expression.js';
import { isWithin } from './compare.js';
import { equals } from './equals.js';
import type { FeelNode } from './parseFeel.js';

/** What may stand after `in`. */
export type Test = (variables: Variables, probe: unknown) => boolean | null;
type Compile = (node: FeelNode) => ((variables: Variables) => unknown) | undefined;

/** The test of a `PositiveUnaryTest`: an interval, a comparison, or a value. `alone`: a list stands for its items. */
export function testOf(node: FeelNode, compile: Compile, alone: boolean): Test | undefined {
  const inner = node.children[0];
  if (node.name !== 'PositiveUnaryTest' || inner === undefined) return undefined;
  return inner.name === 'SimplePositiveUnaryTest' ? simpleTest(inner, compile) : valueTest(inner, compile, alone);
}

function valueTest(node: FeelNode, compile: Compile, alone: boolean): Test | undefined {
  const closure = compile(node);
  if (closure === undefined) return undefined;
  return (variables, probe) => {
    const value = closure(variables);
    if (!alone) return equals(value, probe) === true;
    if (value === null) return null;
    return Array.isArray(value) ? value.some((item) => equals(item ?? null, probe) === true) : equals(value, probe) === true;
  };
}

function simpleTest(node: FeelNode, compile: Compile): Test | undefined {
  const [first, second] = node.children;
  if (first?.name === 'Interval') return intervalTest(first, compile);
  const closure = second && compile(second);
  if (first === undefined || closure === undefined) return undefined;
  switch (first.text) {
    case '>':
      return (variables, probe) => isWithin(probe, closure(variables), null, false, false);
    case '>=':
      return (variables, probe) => isWithin(probe, closure(variables), null, true, false);
    case '<':
      return (variables, probe) => isWithin(probe, null, closure(variables), false, false);
    case '<=':
      return (variables, probe) => isWithin(probe, null, closure(variables), false, true);
    default:
      return undefined;
  }
}

function intervalTest({ children }: FeelNode, compile: Compile): Test | undefined {
  const [open, start, , end, close] = children;
  const from = start && compile(start);
  const to = end && compile(end);
  if (from === undefined || to === undefined) return undefined;
  const startIncluded = open!.text === '[';
  const endIncluded = close!.text === ']';
  return (variables, probe) => isWithin(probe, from(variables), to(variables), startIncluded, endIncluded);
}
