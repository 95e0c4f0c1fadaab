import { createWorld } from '@vermilion/engine';
import { process, people } from '@vermilion/engine/testing';
import { expect, test } from 'vitest';
import { logOf } from './logOf.js';
import { approve } from './nextStep.js';
import { returnTargets } from './returnTargets.js';
import { startTrial, stepTrial } from './stepTrial.js';
import { traceOf } from './traceOf.js';
import { usedVariables } from './usedVariables.js';

const person = (id: string) => ({
  id,
  name: id,
  active: true,
  department: null,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
});
const world = createWorld({
  version: '1',
  administrator: 'root',
  people: ['rep', 'head', 'lara'].map(person),
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
});
const returns = { to: ['*'], mode: 'rewalk' as const };
const model = process('p')
  .startEvent('s')
  .userTask('a', people(['head'], { returns }))
  .exclusiveGateway('g', { default: 'g_b' })
  .userTask('b', people(['lara'], { returns }))
  .endEvent('e')
  .flow('g', 'e', { when: 'amount < 5' })
  .model();
const started = startTrial(model, world, { requester: 'rep', fields: { amount: 9 }, at: 0 });

test('the log says what happened, where and by whom', () => {
  const approved = approve(started, started.tasks[0]!);
  const lines = logOf(approved).filter(({ event }) => event !== 'token_entered' && event !== 'variables_set');
  expect(lines.map(({ event, node, by }) => [event, node, by])).toEqual([
    ['instance_started', null, 'rep'],
    ['act_vote_approve', 'a', 'head'],
  ]);
});

test('one may return to where the run has been, and to the submission', () => {
  const second = approve(started, started.tasks[0]!);
  expect(returnTargets(second, second.tasks[0]!)).toEqual(['s', 'a']);
  expect(returnTargets(started, started.tasks[0]!)).toEqual(['s']);
});

test('the trace of a task names its rule', () => {
  expect(traceOf(started, started.tasks[0]!.token)).toMatchObject([{ stage: 'rule', people: ['head'] }]);
});

test('a trial asks for what conditions read', () => {
  expect(usedVariables(model)).toEqual(['amount']);
});

test('a command that the engine refuses throws and leaves the run as it was', () => {
  const task = started.tasks[0]!;
  const act = { act: 'vote', by: 'lara', vote: 'approve' } as const;
  expect(() => stepTrial(started, { type: 'act', by: 'lara', token: task.token, act, variables: {} })).toThrow();
  expect(started.tasks).toHaveLength(1);
});
