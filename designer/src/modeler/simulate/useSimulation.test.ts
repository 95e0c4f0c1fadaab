import { compile, createWorld, type WorldPerson } from '@vermilion/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { useSimulation, type Simulation } from './useSimulation.js';

const monday = Date.parse('2026-11-23T09:00Z');
const HOUR = 3_600_000;
const person = (id: string): WorldPerson => ({
  id,
  name: id,
  active: true,
  department: 'sales',
  manager: 'boss',
  positions: [],
  roles: id === 'lara' ? ['legal'] : [],
  absences: [],
});
const world = createWorld({
  version: '1',
  administrator: 'root',
  people: ['root', 'rep', 'head', 'lara', 'boss'].map(person),
  departments: [{ id: 'sales', name: 'Sales', parent: null, leader: 'head' }],
  calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
});
const task = (id: string, rule: string, more = '') => `<bpmn:userTask id="${id}"><bpmn:extensionElements>
  <vermilion:assignment whenEmpty="administrator"><vermilion:rule ${rule}/></vermilion:assignment><vermilion:ballot mode="any"/>
  <vermilion:reject policy="initiator"/><vermilion:returns to="*" mode="choose"/>${more}</bpmn:extensionElements></bpmn:userTask>`;
const flow = (from: string, to: string, condition = '') =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition && `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;
const { models, problems } =
  compile(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0">
<bpmn:process id="contract" isExecutable="true"><bpmn:startEvent id="start"/>
${task('dept', 'name="initiatorDepartmentLeader" value="1"', '<vermilion:deadline due="P2D"><vermilion:step id="step1" after="P1D" action="remind"/></vermilion:deadline>')}
<bpmn:exclusiveGateway id="large" default="large_archive"/>${task('legal', 'name="role" value="legal"')}
<bpmn:serviceTask id="archive"><bpmn:extensionElements><vermilion:service name="crm:archive"/></bpmn:extensionElements></bpmn:serviceTask><bpmn:endEvent id="end"/>
${flow('start', 'dept')}${flow('dept', 'large')}${flow('large', 'legal', '= amount &gt; 1000')}${flow('large', 'archive')}${flow('legal', 'archive')}${flow('archive', 'end')}
</bpmn:process></bpmn:definitions>`);

let simulation: Simulation;
const start = (amount: number) => simulation.start(models[0]!, world, { requester: 'rep', fields: { amount }, at: monday });
const trial = () => simulation.trial.value!;
const state = (id: string) => simulation.marks.value.states.get(id);

beforeEach(() => {
  simulation = useSimulation();
});

describe('trial run', () => {
  test('the diagram of these tests has no errors', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('started: the first approver has a task and gets a mail, the token stands on his node', () => {
    start(10);
    expect(trial().tasks).toMatchObject([{ node: 'dept', person: 'head', kind: 'approval' }]);
    expect(trial().mails).toMatchObject([{ event: 'assigned', people: ['head'] }]);
    expect(simulation.marks.value.tokens).toEqual(new Map([['dept', 1]]));
    expect([state('start'), state('dept'), state('legal')]).toEqual(['done', 'current', undefined]);
  });

  test('approved in his place, it goes where the data leads, and waits for the service', () => {
    start(10);
    simulation.approve(trial().tasks[0]!);
    expect(trial().works).toMatchObject([{ node: 'archive', kind: 'service', name: 'crm:archive' }]);
    expect(simulation.next.value).toEqual({ kind: 'work', node: 'archive' });
    simulation.step();
    expect(trial().instance.state).toBe('completed');
    expect(trial().mails.at(-1)).toMatchObject({ event: 'approved', people: ['rep'] });
    expect(trial().works).toEqual([]);
  });

  test('running goes to the end through everybody', () => {
    start(5000);
    simulation.run();
    expect(simulation.over.value).toBe(true);
    expect(trial().mails.map(({ event }) => event)).toEqual(['assigned', 'assigned', 'approved']);
    expect(state('large_legal')).toBe('taken');
  });

  test('rejected, it is back at the requester, who submits again', () => {
    start(10);
    simulation.reject(trial().tasks[0]!);
    expect(trial().tasks).toMatchObject([{ node: 'start', person: 'rep', kind: 'resubmission' }]);
    expect(state('dept')).toBe('returned');
    simulation.approve(trial().tasks[0]!);
    expect(trial().tasks).toMatchObject([{ node: 'dept', person: 'head' }]);
  });

  test('returned to an earlier node', () => {
    start(5000);
    simulation.step();
    simulation.returnTo(trial().tasks[0]!, 'dept');
    expect(trial().tasks).toMatchObject([{ node: 'dept', person: 'head' }]);
    expect(simulation.refusal.value).toBeNull();
  });

  test('transferred, another person has the task', () => {
    start(10);
    simulation.transfer(trial().tasks[0]!, 'boss');
    expect(trial().tasks.map(({ person: who }) => who)).toEqual(['boss']);
  });

  test('what the engine refuses changes nothing and is said', () => {
    start(10);
    const before = trial();
    simulation.returnTo(trial().tasks[0]!, 'legal');
    expect(trial()).toBe(before);
    expect(simulation.refusal.value).not.toBeNull();
  });

  test('time passes: a working day later the reminder goes out, on the working calendar', () => {
    start(10);
    simulation.oneHour();
    expect(trial().now).toBe(monday + HOUR);
    expect(trial().mails).toHaveLength(1);
    simulation.oneWorkingDay();
    expect(trial().mails.at(-1)).toMatchObject({ event: 'remind', node: 'dept', people: ['head'], at: monday + 8 * HOUR });
    expect(trial().now).toBe(monday + 25 * HOUR);
  });

  test('one step back', () => {
    start(10);
    const before = trial();
    simulation.step();
    simulation.back();
    expect(trial()).toBe(before);
    expect(simulation.canGoBack.value).toBe(false);
  });
});
