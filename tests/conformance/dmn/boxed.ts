import type { DecisionCase } from './decisionCase.js';
import { decisionOf, dmnFile, literal } from './dmnFile.js';

const entry = (name: string, expression: string): string =>
  `<contextEntry>${name === '' ? '' : `<variable name="${name}"/>`}${expression}</contextEntry>`;
const decision = (id: string, expression: string, requires = ''): string =>
  `<decision id="${id}" name="${id}"><variable name="${id}"/>${requires}${expression}</decision>`;
const needs = (kind: 'Input' | 'Decision', id: string): string =>
  `<informationRequirement><required${kind} href="#${id}"/></informationRequirement>`;
const knows = (id: string): string => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
const knowledge = (name: string, parameters: readonly string[], body: string, requires = ''): string =>
  `<businessKnowledgeModel id="${name.replace(/ /g, '')}" name="${name}"><variable name="${name}"/><encapsulatedLogic>` +
  `${parameters.map((parameter) => `<formalParameter name="${parameter}"/>`).join('')}${body}</encapsulatedLogic>${requires}</businessKnowledgeModel>`;
const input = (name: string, type = 'Any'): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`;
const bind = (name: string, source: string): string => `<binding><parameter name="${name}"/>${literal(source)}</binding>`;

type Row = readonly [
  family: string,
  behavior: string,
  xml: string,
  context: DecisionCase['context'],
  expected: DecisionCase['expected'],
];
const value = (expected: unknown) => ({ value: expected });

const rows: readonly Row[] = [
  ['boxed expression', 'literal expression', decisionOf(literal('amount * 2')), { amount: 4 }, value(8)],
  [
    'boxed expression',
    'context: entries see those before them',
    decisionOf(`<context>${entry('a', literal('1'))}${entry('b', literal('a + 1'))}</context>`),
    {},
    value({ a: 1, b: 2 }),
  ],
  [
    'boxed expression',
    'context: the entry without a name is the result',
    decisionOf(`<context>${entry('a', literal('1'))}${entry('', literal('a + 9'))}</context>`),
    {},
    value(10),
  ],
  ['boxed expression', 'list', decisionOf(`<list>${literal('1')}${literal('n')}</list>`), { n: 3 }, value([1, 3])],
  [
    'boxed expression',
    'relation',
    decisionOf(
      `<relation><column name="x"/><column name="y"/><row>${literal('1')}${literal('2')}</row><row>${literal('3')}${literal('4')}</row></relation>`,
    ),
    {},
    value([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]),
  ],
  [
    'boxed expression',
    'function definition, called by the entry after it',
    decisionOf(
      `<context>${entry('twice', `<functionDefinition><formalParameter name="n"/>${literal('n * 2')}</functionDefinition>`)}${entry('', literal('twice(21)'))}</context>`,
    ),
    {},
    value(42),
  ],
  [
    'boxed expression',
    'conditional',
    decisionOf(
      `<conditional><if>${literal('n > 1')}</if><then>${literal('"many"')}</then><else>${literal('"one"')}</else></conditional>`,
    ),
    { n: 1 },
    value('one'),
  ],
  [
    'boxed expression',
    'invocation with bindings by name',
    dmnFile(
      knowledge('rate of', ['sum', 'years'], literal('sum * years')) +
        decision(
          'd',
          `<invocation>${literal('rate of')}${bind('years', '3')}${bind('sum', 'amount')}</invocation>`,
          knows('rateof'),
        ),
    ),
    { amount: 5 },
    value(15),
  ],
  [
    'requirements',
    'a decision sees those that it requires',
    dmnFile(decision('base', literal('n + 1')) + decision('d', literal('base * 10'), needs('Decision', 'base'))),
    { n: 1 },
    value(20),
  ],
  [
    'requirements',
    'input data of a declared type: text becomes a date',
    dmnFile(input('born', 'date') + decision('d', literal('born.year'), needs('Input', 'born'))),
    { born: '1990-05-06' },
    value(1990),
  ],
  [
    'requirements',
    'a value passes from decision to decision as a date',
    dmnFile(
      decision('due', literal('date(day) + duration("P7D")')) + decision('d', literal('due.day'), needs('Decision', 'due')),
    ),
    { day: '2026-11-23' },
    value(30),
  ],
  [
    'requirements',
    'a requirement that is not there is refused',
    dmnFile(decision('d', literal('1'), needs('Decision', 'gone'))),
    {},
    { broken: 'unknownRequirement' },
  ],
  [
    'requirements',
    'a circle is refused',
    dmnFile(decision('d', literal('1'), needs('Decision', 'e')) + decision('e', literal('1'), needs('Decision', 'd'))),
    {},
    { broken: 'circularRequirement' },
  ],
  [
    'business knowledge model',
    'called in FEEL',
    dmnFile(knowledge('discount', ['n'], literal('n / 10')) + decision('d', literal('discount(amount) + 1'), knows('discount'))),
    { amount: 50 },
    value(6),
  ],
  [
    'business knowledge model',
    'that calls another',
    dmnFile(
      knowledge('one more', ['n'], literal('n + 1')) +
        knowledge('two more', ['n'], literal('one more(one more(n))'), knows('onemore')) +
        decision('d', literal('two more(1)'), knows('twomore')),
    ),
    {},
    value(3),
  ],
  [
    'business knowledge model',
    'that calls itself',
    dmnFile(
      knowledge('product', ['n'], literal('if n < 2 then 1 else n * product(n - 1)')) +
        decision('d', literal('product(5)'), knows('product')),
    ),
    {},
    value(120),
  ],
  [
    'business knowledge model',
    'that calls itself without end is stopped',
    dmnFile(knowledge('endless', ['n'], literal('endless(n + 1)')) + decision('d', literal('endless(1)'), knows('endless'))),
    {},
    { broken: 'tooDeep' },
  ],
  [
    'decision service',
    'as a function of its inputs',
    dmnFile(
      input('n') +
        decision('twice', literal('n * 2'), needs('Input', 'n')) +
        '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#twice"/><inputData href="#n"/></decisionService>' +
        decision('d', literal('s(4) + s(5)'), knows('s')),
    ),
    {},
    value(18),
  ],
  [
    'decision service',
    'evaluated itself, several outputs are a context',
    dmnFile(
      decision('a', literal('1')) +
        decision('b', literal('a + n'), needs('Decision', 'a')) +
        '<decisionService id="d" name="d"><outputDecision href="#a"/><outputDecision href="#b"/></decisionService>',
    ),
    { n: 2 },
    value({ a: 1, b: 3 }),
  ],
];

/** Boxed expressions, requirement graphs, business knowledge models and decision services. */
export const boxed: readonly DecisionCase[] = rows.map(([family, behavior, xml, context, expected]) => ({
  family,
  behavior,
  xml,
  context,
  expected,
}));
