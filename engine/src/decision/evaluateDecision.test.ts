import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../testing/deepFreeze.js';
import { compileDecisions } from './compileDecisions.js';
import { evaluateDecision } from './evaluateDecision.js';

const file = (content: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="f" namespace="n">${content}</definitions>`;
const decision = (source: string): string =>
  file(`<decision id="d" name="d"><literalExpression id="l"><text><![CDATA[${source}]]></text></literalExpression></decision>`);
const rulesOf = (xml: string): readonly string[] => compileDecisions(xml).problems.map(({ rule }) => rule);

function compiled(xml: string) {
  const { model, problems } = compileDecisions(xml);
  expect(problems).toEqual([]);
  return model!;
}

const table = compiled(
  file(
    `<decision id="d" name="rate"><decisionTable id="t" hitPolicy="COLLECT" aggregation="SUM"><input><inputExpression><text>n</text></inputExpression></input><output name="x"/>` +
      `<rule id="a"><inputEntry><text>&gt; 2</text></inputEntry><outputEntry><text>n</text></outputEntry></rule>` +
      `<rule id="b"><inputEntry><text>[0..5]</text></inputEntry><outputEntry><text>10</text></outputEntry></rule></decisionTable></decision>`,
  ),
);

describe('evaluateDecision', () => {
  test('tells what it looked at, which rules hold and what came of it', () => {
    expect(evaluateDecision(table, 'd', { n: 4 })).toEqual({
      value: 14,
      trace: [
        { element: 't', name: 't', inputs: { n: 4 }, rules: ['a', 'b'], value: 14 },
        { element: 'd', name: 'rate', inputs: {}, rules: [], value: 14 },
      ],
      problems: [],
    });
  });

  test('is pure: the same context gives the same outcome, changes nothing and survives JSON', () => {
    fc.assert(
      fc.property(fc.record({ n: fc.jsonValue() }), (context) => {
        deepFreeze(context);
        const outcome = evaluateDecision(table, 'd', context);
        expect(evaluateDecision(table, 'd', context)).toEqual(outcome);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
    );
  });

  test('names a decision that is not there', () => {
    expect(evaluateDecision(table, 'gone', {}).problems).toMatchObject([{ element: 'gone', rule: 'unknownDecision' }]);
  });

  test('stops at its limits', () => {
    expect(evaluateDecision(table, 'd', { n: 4 }, { steps: 3, depth: 64 }).problems).toMatchObject([{ rule: 'tooManySteps' }]);
    expect(evaluateDecision(table, 'd', { n: 4 }, { steps: 99, depth: 1 }).problems).toMatchObject([
      { element: 't', rule: 'tooDeep' },
    ]);
  });
});

describe('compileDecisions', () => {
  test.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><definitions/>', 'documentType'],
    ['<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'notDmn'],
    ['<definitions', 'notXml'],
    [decision('1 +'), 'expressionSyntax'],
    [decision('now()'), 'expressionSyntax'],
    [file('<decision id="d" name="d"/>'), 'missingExpression'],
    [file('<decision id="d" name="d"><decisionTable id="t" hitPolicy="LUCK"/></decision>'), 'hitPolicy'],
    [file('<decision id="d" name="d"><decisionTable id="t"><output/><rule id="r"/></decisionTable></decision>'), 'ruleCells'],
    [
      file(
        '<businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="Java"><literalExpression><text>1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>',
      ),
      'functionKind',
    ],
  ])('refuses %s', (xml, rule) => {
    expect(rulesOf(xml)).toContain(rule);
    expect(compileDecisions(xml).model).toBeUndefined();
  });
});
