import { describe, expect, test } from 'vitest';
import { compile } from './compile.js';

const around = (process: string, rest = ''): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0">${rest}<process id="p">${process}</process></definitions>`;
const errorsOf = (xml: string) =>
  compile(xml)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ element, rule }) => [element, rule]);
const userTask = (extension: string): string =>
  around(`<startEvent id="s"/><userTask id="a"><extensionElements>${extension}</extensionElements></userTask>`);

test('what belongs to no process is refused by name', () => {
  expect(errorsOf(around('<startEvent id="s"/><choreographyTask id="x"/>'))).toContainEqual(['x', 'notExecutable']);
});

describe('an event stands where its definition may', () => {
  test.each([
    ['<intermediateThrowEvent id="x"><terminateEventDefinition/></intermediateThrowEvent>'],
    ['<startEvent id="x"><errorEventDefinition/></startEvent>'],
    ['<startEvent id="x"><escalationEventDefinition/></startEvent>'],
    ['<startEvent id="x"><compensateEventDefinition/></startEvent>'],
    ['<intermediateCatchEvent id="x"><errorEventDefinition/></intermediateCatchEvent>'],
    ['<intermediateCatchEvent id="x"><cancelEventDefinition/></intermediateCatchEvent>'],
    ['<intermediateThrowEvent id="x"><timerEventDefinition/></intermediateThrowEvent>'],
    ['<endEvent id="x"><linkEventDefinition name="a"/></endEvent>'],
    ['<subProcess id="sub"><startEvent id="x"><timerEventDefinition/></startEvent></subProcess>'],
    ['<subProcess id="sub" triggeredByEvent="true"><startEvent id="x"><cancelEventDefinition/></startEvent></subProcess>'],
  ])('not %s', (element) => {
    expect(errorsOf(around(`<startEvent id="s"/>${element}`))).toContainEqual(['x', 'eventPosition']);
  });

  test('what only decorates is no problem', () => {
    const xml =
      around(`<documentation>x</documentation><laneSet id="l"><lane id="m"/></laneSet><startEvent id="s"/><dataObjectReference id="d"/>
      <textAnnotation id="t"><text>x</text></textAnnotation><association id="c" sourceRef="s" targetRef="t"/>`);

    expect(errorsOf(xml)).toEqual([]);
  });
});

test.each([
  [
    'an unknown rule',
    userTask('<vermilion:assignment><vermilion:rule name="oracle" value="x"/></vermilion:assignment>'),
    'assignmentRule',
  ],
  [
    'a rule without its argument',
    userTask('<vermilion:assignment><vermilion:rule name="role"/></vermilion:assignment>'),
    'assignmentRule',
  ],
  [
    'a level of zero',
    userTask('<vermilion:assignment><vermilion:rule name="initiatorManager" value="0"/></vermilion:assignment>'),
    'assignmentRule',
  ],
  ['an unknown mode', userTask('<vermilion:ballot mode="loudest"/>'), 'attributeValue'],
  ['a share above one', userTask('<vermilion:ballot mode="ratio" approveAt="60"/>'), 'attributeValue'],
  ['an unknown button', userTask('<vermilion:buttons><vermilion:button name="explode"/></vermilion:buttons>'), 'attributeValue'],
  ['an event that waits for nothing', around('<startEvent id="s"/><intermediateCatchEvent id="a"/>'), 'noEventDefinition'],
  ['a start quantity of zero', around('<startEvent id="s"/><task id="a" startQuantity="0"/>'), 'quantity'],
  [
    'a negative maximum',
    around('<startEvent id="s"/><task id="a"><standardLoopCharacteristics loopMaximum="-1"/></task>'),
    'attributeValue',
  ],
  ['an unknown message', around('<startEvent id="a"><messageEventDefinition messageRef="m"/></startEvent>'), 'unknownReference'],
])('%s is a problem', (_what, xml, rule) => {
  expect(errorsOf(xml)).toContainEqual(['a', rule]);
});

test('a file without a process says so', () => {
  expect(compile('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')).toMatchObject({
    models: [],
    problems: [{ rule: 'noProcess' }],
  });
});

test('all processes of a file are compiled, or those marked as executable', () => {
  const process = (id: string, mark: string) =>
    `<process id="${id}" ${mark}><startEvent id="${id}s"/><endEvent id="${id}e"/></process>`;
  const file = (...processes: string[]) =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${processes.join('')}</definitions>`;

  expect(compile(file(process('a', ''), process('b', 'isExecutable="false"'))).models.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(compile(file(process('a', ''), process('b', 'isExecutable="true"')), { version: 3 }).models).toMatchObject([
    { id: 'b', version: 3 },
  ]);
});
