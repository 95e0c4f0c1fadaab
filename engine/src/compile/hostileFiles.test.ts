import { describe, expect, test } from 'vitest';
import { importBpmn } from '../import/importBpmn.js';
import { compile } from './compile.js';

const SIZE = 500_000;
const inProcess = (content: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">` +
  `<process id="p"><startEvent id="s"/><endEvent id="e"/>${content}</process></definitions>`;
/** As many as fit into a large file. */
const many = (one: (index: number) => string): string => {
  const parts: string[] = [];
  for (let index = 0, length = 0; length < SIZE - 2_000; index++) length += parts[parts.push(one(index)) - 1]!.length;
  return parts.join('');
};
const flow = (index: number, condition: string): string =>
  `<sequenceFlow id="f${index}" sourceRef="s" targetRef="e"><conditionExpression>${condition}</conditionExpression></sequenceFlow>`;

/**
 * Large files, made so that something in them has to be compared with everything else: each once took seconds or minutes.
 * They are refused, or read like any other.
 */
describe.each<[what: string, xml: () => string, rule: string | undefined]>([
  ['scopes without ids', () => inProcess(many(() => `${'<subProcess>'.repeat(50)}${'</subProcess>'.repeat(50)}`)), 'duplicateId'],
  [
    'compensation events with their associations',
    () =>
      inProcess(
        many(
          (i) =>
            `<boundaryEvent id="b${i}" attachedToRef="t"><compensateEventDefinition/></boundaryEvent><association sourceRef="b${i}" targetRef="u"/>`,
        ),
      ),
    'boundaryWithoutHost',
  ],
  [
    'links of one name',
    () => inProcess(many((i) => `<intermediateCatchEvent id="l${i}"><linkEventDefinition name="x"/></intermediateCatchEvent>`)),
    'linkPair',
  ],
  [
    'conditions in many brackets',
    () => inProcess(many((i) => flow(i, `${'('.repeat(4_000)}1${')'.repeat(4_000)}`))),
    'expressionSyntax',
  ],
  ['more conditions than anybody reads', () => inProcess(many((i) => flow(i, `a=${i}`))), 'tooManyExpressions'],
  ['expressions of another language', () => inProcess(many((i) => flow(i, `\${${'a+'.repeat(900)}1}`))), 'expressionSyntax'],
  [
    'a hundred thousand people for one task',
    () => inProcess(`<userTask id="t" camunda:candidateUsers="${many((i) => `a${i},`)}"/>`),
    undefined,
  ],
  [
    'parameters of one task',
    () =>
      inProcess(
        `<task id="t"><extensionElements><camunda:inputOutput>${many((i) => `<camunda:inputParameter name="a${i}">\${a}</camunda:inputParameter>`)}</camunda:inputOutput></extensionElements></task>`,
      ),
    undefined,
  ],
])('%s', (_what, xml, rule) => {
  const source = xml();

  test('are compiled or refused', () => {
    const { problems } = compile(source);
    expect(problems.length).toBeLessThanOrEqual(1_000);
    if (rule !== undefined) expect(problems.map((problem) => problem.rule)).toContain(rule);
  });

  test('are imported or refused', () => {
    const report = importBpmn(source);
    expect(report.xml === null ? report.problems.length : report.lines.length + report.problems.length).toBeGreaterThan(0);
  });
});
