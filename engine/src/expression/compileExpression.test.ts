import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, test } from 'vitest';
import { bindMembership } from './bindMembership.js';
import { compileExpression } from './compileExpression.js';
import { findSyntaxError } from './findSyntaxError.js';

/** Sources by the type of their value; comparisons of order only between values of one type, where FEEL gives them a meaning. */
const sources = fc.letrec<{
  number: string;
  text: string;
  condition: string;
  list: string;
  any: string;
  date: string;
  days: string;
  months: string;
}>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('n', 'm', 'c.n', 'missing', 'null', '0', '1', '2.5', '-3', '1000'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('number').map((a) => `-(${a})`),
    fc.tuple(fc.constantFrom('abs', 'floor', 'ceiling'), tie('number')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(fc.constantFrom('sum', 'min', 'max', 'mean', 'count'), tie('list')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
    tie('text').map((a) => `string length(${a})`),
    tie('text').map((a) => `number(${a})`),
    fc.tuple(tie('date'), fc.constantFrom('year', 'month', 'day', 'weekday', 'hour')).map(([a, p]) => `(${a}).${p}`),
    fc.tuple(tie('days'), fc.constantFrom('days', 'hours', 'months')).map(([a, p]) => `(${a}).${p}`),
    fc.tuple(tie('months'), fc.constantFrom('years', 'months', 'days')).map(([a, p]) => `(${a}).${p}`),
    fc.tuple(tie('date'), tie('date')).map(([a, b]) => `(${a} - ${b}).days`),
    fc.tuple(tie('list'), tie('number')).map(([a, b]) => `count(${a}[item >= ${b}])`),
    fc.tuple(tie('list'), fc.integer({ min: -3, max: 3 })).map(([a, n]) => `count(${a}[${n}])`),
  ),
  date: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'date(day)',
      'date(at)',
      'date(missing)',
      'date(s)',
      '@"2024-02-29"',
      'date("2026-12-31")',
      'date(2026, n, 5)',
    ),
    fc
      .tuple(tie('date'), fc.constantFrom('+', '-'), fc.oneof(tie('days'), tie('months')))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('date').map((a) => `date(${a})`),
  ),
  days: fc.oneof(
    { maxDepth: 1 },
    fc.constantFrom('duration("P1D")', 'duration("-P40D")', 'duration("P0D")', '@"P7D"'),
    fc.tuple(tie('days'), fc.constantFrom('+', '-'), tie('days')).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  months: fc.oneof(
    { maxDepth: 1 },
    fc.constantFrom('duration("P1M")', 'duration("-P14M")', 'duration("P0M")', 'duration("P1Y2M")'),
    fc.tuple(tie('months'), fc.constantFrom('+', '-'), tie('months')).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  text: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('s', 't', 'c.s', 'missing', '"a"', '"合同"', '"x\\"y\\n"', '""', '"12"'),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(fc.constantFrom('upper case', 'lower case'), tie('text')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('number')).map(([a]) => `string(${a})`),
  ),
  list: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('l', 'e', 'missing', '[]'),
    fc.array(tie('number'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  ),
  any: fc.oneof(tie('number'), tie('text'), tie('condition'), tie('date'), fc.constantFrom('c', 'd', 'p.n')),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('b', 'true', 'false', 'missing'),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>='), tie('number')).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('text'), fc.constantFrom('<', '>='), tie('text')).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('any'), fc.constantFrom('=', '!='), tie('any')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('condition').map((a) => `not(${a})`),
    fc.tuple(tie('number'), tie('number'), tie('number')).map(([a, b, c]) => `(${a} between ${b} and ${c})`),
    fc.tuple(tie('number'), tie('number'), tie('number')).map(([a, b, c]) => `${a} in [${b}..${c})`),
    fc.tuple(tie('number'), tie('number'), tie('number')).map(([a, b, c]) => `${a} in (${b}, > ${c}, <= 2)`),
    fc.tuple(tie('number'), tie('list')).map(([a, b]) => `${a} in ${b}`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} in (${b}, "a")`),
    fc
      .tuple(fc.constantFrom('contains', 'starts with', 'ends with'), tie('text'), tie('text'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('list'), tie('number')).map(([a, b]) => `list contains(${a}, ${b})`),
    fc
      .tuple(tie('date'), fc.constantFrom('<', '<=', '>', '>=', '=', '!='), tie('date'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('days'), fc.constantFrom('<', '>=', '='), tie('days')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('date'), tie('date'), tie('date')).map(([a, b, c]) => `(${a} between ${b} and ${c})`),
    fc.tuple(tie('date'), tie('date'), tie('date')).map(([a, b, c]) => `${a} in (${b}..${c}]`),
    fc.tuple(tie('date'), tie('date'), tie('date')).map(([a, b, c]) => `${a} in (${b}, < ${c})`),
    fc
      .tuple(fc.constantFrom('some', 'every'), tie('list'), tie('number'))
      .map(([q, a, b]) => `(${q} x in ${a} satisfies x > ${b})`),
    fc
      .tuple(fc.constantFrom('some', 'every'), tie('date'), tie('date'), tie('date'))
      .map(([q, a, b, c]) => `(${q} d in [${a}, ${b}] satisfies d <= ${c})`),
  ),
}));

const number = fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(1000, 0.5)));
const text = fc.option(fc.constantFrom('a', 'b', '合同', '', '12'));
const contexts = fc.record(
  {
    n: number,
    m: number,
    s: text,
    t: text,
    b: fc.option(fc.boolean()),
    day: fc.constantFrom('2026-01-31', '2024-02-29', '2026-11-23', '2026-02-30', '20261001', 'x', null),
    at: fc.constantFrom('2026-01-31T10:00:00', '2024-02-29', null),
    l: fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 4 }),
    e: fc.constant([]),
    c: fc.record({ n: number, s: text }, { requiredKeys: [], noNullPrototype: true }),
    d: fc.record({ n: number, s: text }, { noNullPrototype: true }),
    p: fc.array(fc.record({ n: number }, { noNullPrototype: true }), { minLength: 2, maxLength: 3 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

function interpreted(source: string, context: Record<string, unknown>): unknown {
  try {
    const plain = JSON.stringify(evaluate(bindMembership(source), context).value);
    return plain === undefined ? null : (JSON.parse(plain) as unknown);
  } catch {
    return null; // a range between ends of different types: the closures say null
  }
}

test('closures and the interpreter agree on random expressions and contexts', () => {
  fc.assert(
    fc.property(
      fc.oneof(sources.condition, sources.number, sources.text, sources.date, sources.days, sources.months),
      contexts,
      (source, context) => {
        fc.pre(findSyntaxError(source) === undefined); // too many loops
        const compiled = compileExpression(source);
        expect(compiled.slow).toBe(false);
        const expected = interpreted(source, context);
        const actual = compiled.evaluate(context);
        // -0 and NaN have no place in JSON
        if (typeof expected === 'number')
          expect(Number(actual) === expected || (Number.isNaN(actual) && Number.isNaN(expected))).toBe(true);
        else expect(actual).toEqual(expected);
      },
    ),
    { numRuns: 3000 * Number(process.env['VERMILION_RUNS'] ?? 1) },
  );
}, 60_000);

describe('compileExpression', () => {
  test.each([
    ['= amount > 50000 and dept.level = 2', { amount: 60000, dept: { level: 2 } }, true],
    ['amount > 50000', {}, null],
    ['部门 = "法务"', { 部门: '法务' }, true],
    ['amount >= "5"', { amount: 7 }, null],
    ['approvers.id', { approvers: [{ id: 'li' }, { id: 'wu' }] }, ['li', 'wu']],
    ['if vip then 1 else 2', { vip: true }, 1],
    ['10 / 0', {}, null],
    ['amount in [1..5] and vip', { amount: 3, vip: true }, true],
    ['amount in [1..5] or vip and level in (1, 2)', { amount: 7, vip: true, level: 2 }, true],
    ['count(items) > 1', { items: [1, 2] }, true],
  ])('%s', (source, variables, value) => {
    expect(compileExpression(source).evaluate(variables)).toEqual(value);
  });

  test('knows what it reads, without functions and paths', () => {
    expect(compileExpression('count(items) > 1 and dept.level = limit and items = null').reads).toEqual([
      'items',
      'dept',
      'limit',
    ]);
  });

  test('leaves the rest to the interpreter', () => {
    const total = compileExpression('sum(for line in lines return line.price * line.count)');
    expect(total.slow).toBe(true);
    expect(
      total.evaluate({
        lines: [
          { price: 2, count: 3 },
          { price: 1, count: 4 },
        ],
      }),
    ).toBe(10);
    const late = compileExpression('time(at) > time("09:30:00")');
    expect(late.slow).toBe(true);
    expect(late.evaluate({ at: '10:00:00' })).toBe(true);
    expect(compileExpression('for line in line return line + n').reads).toEqual(['line', 'n']);
    expect(compileExpression('duration("PT36H")').evaluate({})).toBe('P1DT12H');
  });

  test('asks the interpreter as often as it likes', () => {
    const total = compileExpression('sum(for x in list return x * rate)');
    const totals = Array.from({ length: 2500 }, (_, n) => total.evaluate({ list: [n, 1], rate: 2 }));
    expect(totals).toEqual(Array.from({ length: 2500 }, (_, n) => 2 * n + 2));
  });

  test.each([
    ['(date(to) - date(from)).days', 10],
    ['date(from) + duration("P1M")', '2026-10-30'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['duration("P13M") + @"P1M"', 'P1Y2M'],
    ['duration("P181D") = duration("P190D")', false],
    ['list contains([date(from)], date("2026-09-30"))', true],
    ['count(["2026-10-01", "2026-10-07", "2026-12-31"][item >= from and item <= to])', 2],
    ['some day in ["2026-10-01", "2026-12-25"] satisfies date(day) in [date(from)..date(to)]', true],
    ['every day in [] satisfies day = from', true],
    ['date(from) - duration("P1D") in (date("2026-09-29"), date("2026-09-28"))', true],
    ['string(date(from)) + "!"', '2026-09-30!'],
    ['date("-2026-01-01")', null],
    ['date(9999, 12, 31) + duration("P1D")', '+010000-01-01'],
    ['date(from) + duration("P999999999D")', null],
  ])('knows days of the calendar without the interpreter: %s', (source, value) => {
    const expression = compileExpression(source);
    expect(expression.slow).toBe(false);
    expect(expression.evaluate({ from: '2026-09-30', to: '2026-10-10' })).toEqual(value);
  });

  test.each([
    ['a +', /unexpected end/],
    ['1 2', /unexpected "2"/],
    ['', /empty/],
    ['now()', /time comes with the command/],
    ['matches(a, "(x+)+")', /pattern/],
    ['for i in 1..n return i', /literal ends/],
    ['for a in l, b in l, c in l return a', /more than 2 lists/],
    ['(('.repeat(400) + '1' + '))'.repeat(400), /too deeply/],
    ['(f)(now())', /time comes/],
  ])('refuses "%s"', (source, reason) => {
    expect(() => compileExpression(source)).toThrow(reason);
  });
});
