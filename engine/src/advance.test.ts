import { expect, test } from 'vitest';
import { advance } from './advance.js';
import { replay } from './apply.js';
import { createInstance } from './instance.js';
import { noWorld } from './testing/noWorld.js';
import { process } from './testing/processBuilder.js';

const at = 0;
const by = 'li';

test('an order above the limit is checked, then the instance is completed', () => {
  const model = process('order')
    .startEvent('start')
    .exclusiveGateway('large', { default: 'large_end' })
    .when('amount > 1000')
    .userTask('check')
    .endEvent('end')
    .from('large')
    .to('end')
    .model();
  const created = createInstance(model, 'i1');

  const started = advance(model, created, { type: 'start', at, by, variables: { amount: 5000 } }, noWorld);
  expect(started.instance.tokens.map(({ at, state }) => `${at} ${state}`)).toEqual(['order active', 'check held']);
  expect(started.effects.map(({ type }) => type)).toEqual(['openTask']);

  const done = advance(
    model,
    started.instance,
    { type: 'complete', token: started.instance.tokens[1]!.id, at, by, variables: {} },
    noWorld,
  );
  expect(done.instance.state).toBe('completed');
  expect(done.instance.tokens).toEqual([]);
  expect(done.effects).toEqual([{ type: 'closeTask', token: 3, seat: null, why: 'done' }]);
  expect(replay(created, [...started.events, ...done.events])).toEqual(done.instance);

  const small = advance(model, created, { type: 'start', at, by, variables: { amount: 5 } }, noWorld);
  expect(small.instance.state).toBe('completed');
});

test('10,000 tasks in sequence run in one advance', () => {
  const builder = process('long').startEvent('start');
  for (let i = 0; i < 10_000; i++) builder.task(`t${i}`);
  const model = builder.endEvent('end').model();

  const { instance } = advance(model, createInstance(model, 'i'), { type: 'start', at, by, variables: {} }, noWorld);

  expect(instance.state).toBe('completed');
});

test('a fork into 4,000 branches joins again', () => {
  const builder = process('wide').startEvent('start').parallelGateway('fork').apart().parallelGateway('join').endEvent('end');
  for (let i = 0; i < 4_000; i++) builder.from('fork').task(`t${i}`).to('join');
  const model = builder.model();

  const { instance } = advance(model, createInstance(model, 'i'), { type: 'start', at, by, variables: {} }, noWorld);

  expect(instance.state).toBe('completed');
});
