import type { DecisionCase } from './decisionCase.js';
import { decisionOf, table, type TableSpec } from './dmnFile.js';

const levels: TableSpec = {
  inputs: ['amount'],
  outputs: ['level|"director", "manager", "clerk"'],
  rules: [
    ['> 10', '"clerk"'],
    ['> 100', '"director"'],
    ['> 50', '"manager"'],
  ],
};
const points: TableSpec = {
  inputs: ['amount'],
  outputs: ['points'],
  rules: [
    ['> 10', '2'],
    ['> 100', '7'],
    ['> 50', '5'],
  ],
};
const all = ['r1', 'r2', 'r3'];

type Row = readonly [
  behavior: string,
  spec: TableSpec,
  context: DecisionCase['context'],
  expected: unknown,
  rules?: readonly string[],
];

const broken = (rule: string) => ({ broken: rule });
const policy = (spec: TableSpec, attributes: string): TableSpec => ({ ...spec, attributes });

const policies: readonly Row[] = [
  ['unique: the one rule that holds', { ...levels, rules: levels.rules.slice(0, 1) }, { amount: 20 }, 'clerk', ['r1']],
  ['unique: two rules that hold are an error', levels, { amount: 60 }, broken('hitPolicyUnique')],
  [
    'any: rules that agree',
    policy(
      {
        ...points,
        rules: [
          ['> 10', '1'],
          ['> 50', '1'],
        ],
      },
      'hitPolicy="ANY"',
    ),
    { amount: 60 },
    1,
    ['r1', 'r2'],
  ],
  ['any: rules that differ are an error', policy(points, 'hitPolicy="ANY"'), { amount: 60 }, broken('hitPolicyAny')],
  ['priority: the best of the allowed values', policy(levels, 'hitPolicy="PRIORITY"'), { amount: 60 }, 'manager', ['r1', 'r3']],
  ['first: in the order of the table', policy(levels, 'hitPolicy="FIRST"'), { amount: 200 }, 'clerk', all],
  [
    'rule order: all, in the order of the table',
    policy(levels, 'hitPolicy="RULE ORDER"'),
    { amount: 200 },
    ['clerk', 'director', 'manager'],
    all,
  ],
  [
    'output order: all, the best first',
    policy(levels, 'hitPolicy="OUTPUT ORDER"'),
    { amount: 200 },
    ['director', 'manager', 'clerk'],
    all,
  ],
  ['collect: all', policy(points, 'hitPolicy="COLLECT"'), { amount: 60 }, [2, 5], ['r1', 'r3']],
  ['collect +: their sum', policy(points, 'hitPolicy="COLLECT" aggregation="SUM"'), { amount: 200 }, 14, all],
  ['collect <: the least', policy(points, 'hitPolicy="COLLECT" aggregation="MIN"'), { amount: 200 }, 2, all],
  ['collect >: the greatest', policy(points, 'hitPolicy="COLLECT" aggregation="MAX"'), { amount: 200 }, 7, all],
  ['collect #: how many', policy(points, 'hitPolicy="COLLECT" aggregation="COUNT"'), { amount: 200 }, 3, all],
  ['collect + of nothing is null', policy(points, 'hitPolicy="COLLECT" aggregation="SUM"'), { amount: 1 }, null, []],
];

const cells: readonly Row[] = [
  ['no rule holds: null', levels, { amount: 1 }, null, []],
  ['no rule holds: the default output', { ...levels, outputs: ['level||"nobody"'] }, { amount: 1 }, 'nobody', []],
  [
    'several outputs are a context',
    { inputs: ['a'], outputs: ['x', 'y'], rules: [['1', '"p"', 'a + 1']] },
    { a: 1 },
    { x: 'p', y: 2 },
    ['r1'],
  ],
  [
    'several inputs, - for any',
    {
      inputs: ['a', 'b'],
      outputs: ['x'],
      rules: [
        ['1', '"p"', '1'],
        ['-', '"q"', '2'],
      ],
    },
    { a: 1, b: 'q' },
    2,
    ['r2'],
  ],
  ['values in a row', { inputs: ['a'], outputs: ['x'], rules: [['"p", "q"', '1']] }, { a: 'q' }, 1, ['r1']],
  [
    'a range',
    {
      inputs: ['a'],
      outputs: ['x'],
      rules: [
        ['[1..5)', '1'],
        ['[5..9]', '2'],
      ],
    },
    { a: 5 },
    2,
    ['r2'],
  ],
  ['not(…)', { inputs: ['a'], outputs: ['x'], rules: [['not("p", "q")', '1']] }, { a: 'r' }, 1, ['r1']],
  [
    'null',
    {
      inputs: ['a'],
      outputs: ['x'],
      rules: [
        ['null', '1'],
        ['not(null)', '2'],
      ],
    },
    {},
    1,
    ['r1'],
  ],
  [
    'true',
    {
      inputs: ['a'],
      outputs: ['x'],
      rules: [
        ['true', '1'],
        ['false', '2'],
      ],
    },
    { a: false },
    2,
    ['r2'],
  ],
  [
    '? for the value',
    { inputs: ['a'], outputs: ['x'], rules: [['contains(?, "v") and string length(?) > 2', '1']] },
    { a: 'ver' },
    1,
    ['r1'],
  ],
  ['a condition over other variables', { inputs: ['a'], outputs: ['x'], rules: [['a > b', '1']] }, { a: 3, b: 2 }, 1, ['r1']],
  [
    'dates',
    {
      inputs: ['date(a)'],
      outputs: ['x'],
      rules: [
        ['< date("2026-01-01")', '1'],
        ['[date("2026-01-01")..date("2026-12-31")]', '2'],
      ],
    },
    { a: '2026-11-23' },
    2,
    ['r2'],
  ],
  [
    'an input that is not allowed is an error',
    { ...points, inputs: ['amount|[0..100]'] },
    { amount: 101 },
    broken('valueNotAllowed'),
  ],
  [
    'an output that is not allowed is an error',
    { inputs: ['a'], outputs: ['x|"p", "q"'], rules: [['-', '"r"']] },
    { a: 1 },
    broken('valueNotAllowed'),
  ],
];

/** Decision tables: every hit policy and aggregator, every kind of cell. */
export const tables: readonly DecisionCase[] = [
  ...policies.map((row) => ['hit policy', row] as const),
  ...cells.map((row) => ['decision table', row] as const),
].map(([family, [behavior, spec, context, expected, rules]]) => ({
  family,
  behavior,
  xml: decisionOf(table(spec)),
  context,
  expected: isBroken(expected) ? expected : { value: expected },
  ...(rules && { rules }),
}));

function isBroken(expected: unknown): expected is { broken: string } {
  return typeof expected === 'object' && expected !== null && 'broken' in expected;
}
