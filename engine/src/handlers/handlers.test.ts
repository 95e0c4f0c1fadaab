import { expect, test } from 'vitest';
import { people } from '../testing/people.js';
import { process } from '../testing/processBuilder.js';
import { noWorld } from '../testing/noWorld.js';
import { scenario, type Asked } from '../testing/scenario.js';

const model = process('p')
  .startEvent('start')
  .userTask('work')
  .userTask('approve', people(['li']))
  .endEvent('end')
  .model();
const world = {
  ...noWorld,
  person: (id: string) => ({
    id,
    name: id,
    active: true,
    department: null,
    manager: null,
    positions: [],
    roles: [],
    absences: [],
  }),
};
const token = 3;

test.each<[string, Asked, string]>([
  ['start', { type: 'start', variables: {} }, 'ALREADY_STARTED'],
  ['complete', { type: 'complete', token: 99, variables: {} }, 'NO_SUCH_TOKEN'],
  ['complete', { type: 'complete', token: 0, variables: {} }, 'NOT_HELD'],
  ['act', { type: 'act', token, act: { act: 'close' }, variables: {} }, 'NO_BALLOT'],
  ['fail', { type: 'fail', token, code: 'X', reason: '' }, 'NOT_ALLOWED'],
  ['retry', { type: 'retry', token }, 'NOT_FAILED'],
  ['trigger', { type: 'trigger', token, timer: 'none' }, 'NO_SUCH_TIMER'],
  ['correlate', { type: 'correlate', token, event: 'none', variables: {} }, 'NO_SUCH_EVENT'],
])('%s is rejected: %j', (_type, asked, code) => {
  const story = scenario(model, world).start();
  const before = JSON.stringify(story.instance);

  expect(story.places()).toEqual(['work held']);
  expect(() =>
    story.do({ ...asked, ...('token' in asked && asked.token === token ? { token: story.token('work').id } : {}) }),
  ).toThrow(expect.objectContaining({ name: 'CommandRejected', code }));
  expect(JSON.stringify(story.instance)).toBe(before);
});

test.each<[Asked, string]>([
  [{ type: 'complete', token: 1, variables: {} }, 'NOT_STARTED'],
  [{ type: 'cancel' }, 'NOT_STARTED'],
  [{ type: 'setVariables', variables: {} }, 'NOT_STARTED'],
])('before the start, %j is rejected: %s', (asked, code) => {
  expect(() => scenario(model, world).do(asked)).toThrow(expect.objectContaining({ code }));
});

test('what is voted on cannot be completed past the vote', () => {
  const story = scenario(model, world).start().complete('work');

  expect(() => story.complete('approve')).toThrow(expect.objectContaining({ code: 'HAS_BALLOT' }));
});

test('a cancelled instance has withdrawn everything and takes no more commands', () => {
  const story = scenario(model, world).start().do({ type: 'cancel' });

  expect(story.instance).toMatchObject({ state: 'terminated', tokens: [] });
  expect(story.effectsOf('closeTask')).toMatchObject([{ why: 'withdrawn' }]);
  expect(() => story.do({ type: 'cancel' })).toThrow(expect.objectContaining({ code: 'ALREADY_ENDED' }));
});

test('what cannot be done for want of room is rejected, and nothing has changed', () => {
  const multiInstance = {
    isSequential: false,
    loopCardinality: '9998',
    collection: undefined,
    elementVariable: undefined,
    completionCondition: undefined,
  };
  const full = process('p')
    .startEvent('start')
    .userTask('many', { multiInstance })
    .boundaryEvent('note', 'many', {
      cancelActivity: false,
      eventDefinition: { type: 'messageEventDefinition', message: 'note', correlationKey: undefined },
    })
    .model();
  const story = scenario(full).start();

  expect(() => story.correlate('many', 'note')).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
  expect(story.instance.tokens).toHaveLength(10_000);
});
