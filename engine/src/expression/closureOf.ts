import type { Variables } from '../model/expression.js';
import { builtins } from './builtins.js';
import { compare, isWithin } from './compare.js';
import { equals } from './equals.js';
import { filtered } from './filtered.js';
import type { FeelNode } from './parseFeel.js';
import { quantified } from './quantified.js';
import { add } from './temporal/add.js';
import { isTemporal } from './temporal/isTemporal.js';
import { subtract } from './temporal/subtract.js';
import { temporalLiteral } from './temporal/temporalLiteral.js';
import { temporalProperty } from './temporal/temporalProperty.js';
import { testOf, type Test } from './testOf.js';
import { textOfLiteral } from './textOfLiteral.js';

/** A part of an expression, ready to run: plain JSON in; JSON, dates and durations out; never throws. */
export type Closure = (variables: Variables) => unknown;
type Compile = (children: readonly FeelNode[], node: FeelNode) => Closure | undefined;
type Entries = Readonly<Record<string, unknown>>;

const arithmetic: Readonly<Record<string, (a: number, b: number) => number | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
  '**': (a, b) => a ** b,
};

const noResult = (): null => null;
const temporalArithmetic: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = { '+': add, '-': subtract };

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A list of these is made once. */
const constants: ReadonlySet<string> = new Set(['StringLiteral', 'NumericLiteral', 'BooleanLiteral']);

/** How each kind of node becomes a closure; a kind that is not here needs the interpreter. */
const compilers: Readonly<Record<string, Compile>> = {
  Expression: ([inner]) => inner && closureOf(inner),
  ParenthesizedExpression: (children) => children[1] && closureOf(children[1]),
  NumericLiteral: (_children, { text }) => constant(text.includes('.') ? parseFloat(text) : parseInt(text, 10)),
  BooleanLiteral: (_children, { text }) => constant(text === 'true'),
  StringLiteral: (_children, { text }) => constant(textOfLiteral(text)),
  null: () => constant(null),
  VariableName: (_children, node) => property(nameOf(node)),
  PathExpression: ([target, , name]) => {
    const of = target && closureOf(target);
    const key = name === undefined ? '' : nameOf(name);
    const get = property(key);
    if (of === undefined || get === undefined) return undefined;
    return (variables) => {
      const value = of(variables);
      return Array.isArray(value) ? value.map((item) => entryOf(item, get, key)) : entryOf(value, get, key);
    };
  },
  Conjunction: ([left, , right]) =>
    both(left, right, (a, b) => (a === false || b === false ? false : a === true && b === true ? true : null)),
  Disjunction: ([left, , right]) =>
    both(left, right, (a, b) => (a === true || b === true ? true : a === false && b === false ? false : null)),
  ArithmeticExpression: (children) => {
    const [left, operator, right] = children.length === 2 ? [undefined, children[0]!, children[1]!] : children;
    const a = left === undefined ? constant(0) : closureOf(left);
    const b = right && closureOf(right);
    const work = arithmetic[operator!.text];
    if (a === undefined || b === undefined || work === undefined) return undefined;
    const joins = operator!.text === '+';
    const ofTemporals = Object.hasOwn(temporalArithmetic, operator!.text) ? temporalArithmetic[operator!.text]! : noResult;
    return (variables) => {
      const x = a(variables);
      const y = b(variables);
      if (typeof x === 'number' && typeof y === 'number') return work(x, y);
      if (joins && typeof x === 'string' && typeof y === 'string') return x + y;
      return isTemporal(x) ? ofTemporals(x, y) : null;
    };
  },
  Comparison: (children) => {
    const value = closureOf(children[0]!);
    const operator = children[1]!;
    if (value === undefined) return undefined;
    if (operator.name === 'in') return membership(value, children);
    if (operator.name === 'between') return between(value, children);
    const other = closureOf(children[2]!);
    return other && comparison(operator.text, value, other);
  },
  IfExpression: ([, condition, , then, , otherwise]) => {
    const holds = condition && closureOf(condition);
    const yes = then && closureOf(then);
    const no = otherwise && closureOf(otherwise);
    if (holds === undefined || yes === undefined || no === undefined) return undefined;
    return (variables) => {
      const value = holds(variables);
      return value !== false && value !== null ? yes(variables) : no(variables);
    };
  },
  List: (children) => {
    const nodes = children.slice(1, -1);
    const items = all(nodes);
    if (items !== undefined && nodes.every(({ name }) => constants.has(name))) return constant(items.map((item) => item({})));
    return items && ((variables) => items.map((item) => item(variables)));
  },
  DateTimeLiteral: (children) => temporalLiteral(children, closureOf),
  QuantifiedExpression: (children) => quantified(children, closureOf),
  FilterExpression: (children) => filtered(children, closureOf),
  FunctionInvocation: ([target, ...rest]) => {
    const name = target?.name === 'VariableName' ? nameOf(target) : '';
    const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
    const parameters = rest.find(({ name: kind }) => kind !== '(' && kind !== ')');
    if (builtin === undefined || (parameters !== undefined && parameters.name !== 'PositionalParameters')) return undefined;
    const args = all(parameters?.children ?? []);
    return args && ((variables) => builtin(args.map((arg) => arg(variables))));
  },
};

/** The closure of a node; undefined: it, or something in it, needs the interpreter. */
export function closureOf(node: FeelNode): Closure | undefined {
  return Object.hasOwn(compilers, node.name) ? compilers[node.name]!(node.children, node) : undefined;
}

function all(nodes: readonly FeelNode[]): readonly Closure[] | undefined {
  const closures: Closure[] = [];
  for (const node of nodes) {
    const closure = closureOf(node);
    if (closure === undefined) return undefined;
    closures.push(closure);
  }
  return closures;
}

function constant(value: unknown): Closure {
  return () => value;
}

function nameOf({ text }: FeelNode): string {
  return text.replace(/\s+/g, ' ');
}

function property(name: string): Closure | undefined {
  if (name.includes('`')) return undefined;
  return (entries) => (Object.hasOwn(entries, name) ? (entries[name] ?? null) : null);
}

function entryOf(value: unknown, get: Closure, key: string): unknown {
  if (isTemporal(value)) return temporalProperty(value, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? get(value as Entries) : null;
}

function both(
  left: FeelNode | undefined,
  right: FeelNode | undefined,
  work: (a: unknown, b: unknown) => unknown,
): Closure | undefined {
  const a = left && closureOf(left);
  const b = right && closureOf(right);
  return a && b && ((variables) => work(a(variables), b(variables)));
}

function comparison(operator: string, left: Closure, right: Closure): Closure | undefined {
  if (operator === '=') return (variables) => equals(left(variables), right(variables));
  if (operator === '!=') {
    return (variables) => {
      const equal = equals(left(variables), right(variables));
      return equal === null ? null : !equal;
    };
  }
  const holds = orders[operator];
  if (holds === undefined) return undefined;
  return (variables) => {
    const order = compare(left(variables), right(variables));
    return order === null ? null : holds(order);
  };
}

function between(value: Closure, children: readonly FeelNode[]): Closure | undefined {
  const start = closureOf(children[2]!);
  const end = closureOf(children[4]!);
  if (start === undefined || end === undefined) return undefined;
  return (variables) => {
    const from = start(variables);
    const to = end(variables);
    return from === null || to === null ? null : isWithin(value(variables), from, to, true, true);
  };
}

function membership(value: Closure, children: readonly FeelNode[]): Closure | undefined {
  const list = children.find(({ name }) => name === 'PositiveUnaryTests');
  const nodes = list?.children ?? children.slice(2);
  const tests: Test[] = [];
  for (const node of nodes) {
    const test = testOf(node, closureOf, list === undefined);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return (variables) => {
    const probe = value(variables);
    let unknown = false;
    for (const test of tests) {
      const result = test(variables, probe);
      if (result === true) return true;
      if (result === null) unknown = true;
    }
    return unknown ? null : false;
  };
}
