import type { DecisionCase } from './decisionCase.js';
import { decisionOf, literal } from './dmnFile.js';

const context = {
  s: 'Vermilion',
  n: 7,
  list: [3, 1, 2],
  day: '2026-02-28',
  people: [
    { name: 'li', age: 40 },
    { name: 'wu', age: 30 },
  ],
};

/** A function family → expressions and their values. */
const families: Readonly<Record<string, readonly (readonly [source: string, value: unknown])[]>> = {
  numbers: [
    ['decimal(1 / 3, 2)', 0.33],
    ['round half up(2.5, 0) + floor(-1.5) + modulo(n, 4)', 4],
    ['2 ** 3 - -1', 9],
  ],
  strings: [
    ['substring(s, 1, 3) + upper case("x")', 'VerX'],
    ['string length(s) + number("1")', 10],
    ['string join(["a", "b"], "-")', 'a-b'],
  ],
  lists: [
    ['sort(list, function(a, b) a < b)', [1, 2, 3]],
    ['append(list, 9)[-1] + count(list) + mean(list)', 14],
    ['flatten([[1], [2, 3]])', [1, 2, 3]],
  ],
  contexts: [
    ['{a: 1, b: a + 1}.b', 2],
    ['get value({a: 5}, "a")', 5],
    ['people[age > 35].name', ['li']],
  ],
  'dates and times': [
    ['string(date(day) + duration("P1D"))', '2026-03-01'],
    ['(date("2026-03-01") - date(day)).days', 1],
    ['time("10:30:00").minute', 30],
    ['date and time("2026-11-23T08:00:00Z") < date and time("2026-11-23T10:00:00+01:00")', true],
  ],
  durations: [
    ['duration("P1Y2M").months', 2],
    ['duration("PT90M") > duration("PT1H")', true],
    ['years and months duration(date("2025-01-15"), date("2026-03-15")).years', 1],
  ],
  ranges: [
    ['n in [5..9)', true],
    ['before([1..3], [5..9])', true],
    ['overlaps([1..5], [4..9])', true],
  ],
  iteration: [
    ['for x in list return x * 2', [6, 2, 4]],
    ['some x in list satisfies x > 2', true],
    ['every x in list satisfies x > 2', false],
  ],
  types: [
    ['n instance of number', true],
    ['date(day) instance of date', true],
    ['if s instance of string then 1 else 2', 1],
  ],
  errors: [
    ['1 + "a"', null],
    ['number("x")', null],
    ['unknown.part', null],
    ['1 / 0', null],
  ],
};

/** One row for each expression of a family of FEEL functions. */
export const feel: readonly DecisionCase[] = Object.entries(families).flatMap(([family, expressions]) =>
  expressions.map(([source, value]) => ({
    family: `FEEL: ${family}`,
    behavior: source,
    xml: decisionOf(literal(source)),
    context,
    expected: { value },
  })),
);
