import { describe, expect, test } from 'vitest';
import { process, type NodeOptions } from '../testing/processBuilder.js';
import { scenario } from '../testing/scenario.js';
import { timerAfter } from '../testing/timerAfter.js';

const loop = (rest: Partial<NonNullable<NodeOptions['multiInstance']>>): NodeOptions => ({
  multiInstance: {
    isSequential: false,
    loopCardinality: undefined,
    collection: undefined,
    elementVariable: undefined,
    completionCondition: undefined,
    ...rest,
  },
});

describe('conditions on the flows of an activity', () => {
  const model = process('p')
    .startEvent('start')
    .task('split', { default: 'split_c' })
    .when('amount > 10')
    .userTask('a')
    .from('split')
    .when('amount > 100')
    .userTask('b')
    .from('split')
    .userTask('c')
    .from('split')
    .flow('split', 'd')
    .apart()
    .userTask('d')
    .model();

  test.each([
    [500, ['a held', 'b held', 'd held']],
    [50, ['a held', 'd held']],
    [5, ['d held', 'c held']],
  ])('an amount of %i: unconditional flows always, the default if no condition holds', (amount, places) => {
    expect(scenario(model).start({ amount }).places()).toEqual(places);
  });

  test('without any flow to take, the work is not done again: a retry only leaves', () => {
    const stuck = process('p').startEvent('start').userTask('a').when('ok').endEvent('end').model();
    const story = scenario(stuck).start({ ok: false }).complete('a');
    expect(story.places()).toEqual(['a failed']);

    story.do({ type: 'setVariables', variables: { ok: true } }).retry('a');

    expect(story.effects.map(({ type }) => type)).toEqual(['closeTask']);
    expect(story.instance.state).toBe('completed');
  });
});

test('every token that reaches an end is gone; the instance is completed with the last', () => {
  const model = process('p').startEvent('start').task('split').userTask('a').endEvent('end').from('split').userTask('b').model();

  const story = scenario(model).start().complete('a');
  expect(story.instance.state).toBe('active');

  expect(story.complete('b').instance.state).toBe('completed');
});

test('without a start event, what nothing leads to starts', () => {
  const model = process('p').userTask('a').endEvent('end').apart().userTask('b').model();

  expect(scenario(model).start().places()).toEqual(['a held', 'b held']);
});

describe('service task', () => {
  const model = process('p')
    .startEvent('start')
    .serviceTask('call', {
      service: 'crm:archive',
      inputs: [{ target: 'double', source: 'amount * 2' }],
      outputs: [{ target: 'number', source: 'result.number' }],
    })
    .endEvent('end')
    .boundaryEvent('late', 'call', timerAfter('PT1H'))
    .endEvent('expired')
    .model();

  test('its inputs are its own, its outputs go to the process', () => {
    const story = scenario(model).start({ amount: 2 });
    expect(story.effectsOf('callService')[0]).toMatchObject({ service: 'crm:archive', variables: { amount: 2, double: 4 } });
    expect(story.variables).not.toHaveProperty('double');

    const token = story.token('call').id;
    story.do({ type: 'complete', token, variables: { result: { number: 'C-1' } } });

    const set = story.eventsOf('variables.set').at(-1)!;
    expect(set).toMatchObject({ token: 0, variables: { number: 'C-1' } });
    expect(story.effectsOf('clearTimer')).toHaveLength(1);
  });

  test('after a failure a retry calls again and leaves the timer as it was', () => {
    const story = scenario(model).start({ amount: 2 });
    story.do({ type: 'fail', token: story.token('call').id, code: 'SERVICE_FAILED', reason: 'no connection' });
    expect(story.places()).toEqual(['call failed']);

    story.retry('call');

    expect(story.effects.map(({ type }) => type)).toEqual(['callService']);
    expect(story.places()).toEqual(['call held']);
  });

  test('an output that cannot be computed fails on leaving; nothing half-done remains', () => {
    const bad = process('p')
      .startEvent('start')
      .serviceTask('call', { outputs: [{ target: 'x', source: '[5..true]' }] })
      .endEvent('end')
      .model();
    const story = scenario(bad).start().complete('call');

    expect(story.eventsOf('token.failed')[0]).toMatchObject({ code: 'MAPPING_FAILED', again: 'leave' });
    expect(story.eventsOf('flow.taken')).toEqual([]);
  });

  test('a late answer for a token that has gone is rejected', () => {
    const story = scenario(model).start({ amount: 2 });
    const token = story.token('call').id;
    story.trigger('call', 'late');

    expect(() => story.do({ type: 'complete', token, variables: {} })).toThrow(
      expect.objectContaining({ code: 'NO_SUCH_TOKEN' }),
    );
  });
});

test('a script is asked for outside', () => {
  const model = process('p')
    .startEvent('start')
    .scriptTask('add', { script: 'return a + 1', resultVariable: 'b' })
    .endEvent('end')
    .model();

  const story = scenario(model).start({ a: 1 });

  expect(story.effectsOf('runScript')[0]).toMatchObject({
    script: 'return a + 1',
    scriptFormat: 'javascript',
    resultVariable: 'b',
    variables: { a: 1 },
  });
});

describe('sub-process', () => {
  const model = process('p')
    .startEvent('start')
    .subProcess('sub', (inside) => inside.startEvent('in').task('split').userTask('a').from('split').userTask('b'))
    .userTask('after')
    .endEvent('end')
    .boundaryEvent('late', 'sub', timerAfter('P1D'))
    .userTask('mend')
    .model();

  test('goes on when nothing is left inside', () => {
    const story = scenario(model).start().complete('a');
    expect(story.places()).toEqual(['sub active', 'b held']);

    expect(story.complete('b').places()).toEqual(['after held']);
  });

  test('is interrupted with all inside it', () => {
    const story = scenario(model).start().trigger('sub', 'late');

    expect(story.places()).toEqual(['mend held']);
    expect(story.effectsOf('closeTask').map(({ why }) => why)).toEqual(['withdrawn', 'withdrawn']);
    expect(story.eventsOf('token.entered')[0]!.from).toEqual(story.eventsOf('timer.fired').map(({ token }) => token));
  });

  test('an empty one passes', () => {
    const empty = process('p')
      .startEvent('start')
      .subProcess('sub', () => undefined)
      .endEvent('end')
      .model();

    expect(scenario(empty).start().instance.state).toBe('completed');
  });
});

describe('multi-instance', () => {
  const modelOf = (options: NodeOptions) => process('p').startEvent('start').userTask('review', options).endEvent('end').model();

  test('all at once, each with its own element', () => {
    const story = scenario(modelOf(loop({ collection: 'people', elementVariable: 'person' }))).start({ people: ['li', 'wu'] });
    const [li, wu] = story.instance.tokens.filter(({ item }) => item !== undefined);
    expect([li!.variables, wu!.variables]).toEqual([{ person: 'li' }, { person: 'wu' }]);

    story.do({ type: 'complete', token: wu!.id, variables: {} });
    expect(story.instance.state).toBe('active');
    expect(story.do({ type: 'complete', token: li!.id, variables: {} }).instance.state).toBe('completed');
  });

  test('one after the other, over the collection as it was at the beginning', () => {
    const story = scenario(modelOf(loop({ isSequential: true, collection: 'people', elementVariable: 'person' }))).start({
      people: ['li', 'wu'],
    });
    const current = () => story.instance.tokens.filter(({ item }) => item !== undefined);
    expect(current().map(({ variables }) => variables)).toEqual([{ person: 'li' }]);

    story.do({ type: 'complete', token: current()[0]!.id, variables: { people: [] } });
    expect(current().map(({ variables }) => variables)).toEqual([{ person: 'wu' }]);

    expect(story.do({ type: 'complete', token: current()[0]!.id, variables: {} }).instance.state).toBe('completed');
  });

  test('a completion condition ends the rest', () => {
    const story = scenario(
      modelOf(loop({ loopCardinality: '3', completionCondition: 'nrOfCompletedInstances / nrOfInstances > 0.5' })),
    ).start();
    const tokens = story.instance.tokens.filter(({ item }) => item !== undefined);

    story.do({ type: 'complete', token: tokens[0]!.id, variables: {} });
    expect(story.instance.state).toBe('active');
    story.do({ type: 'complete', token: tokens[2]!.id, variables: {} });

    expect(story.instance.state).toBe('completed');
    expect(story.eventsOf('token.left').find(({ how }) => how === 'terminated')).toMatchObject({
      token: tokens[1]!.id,
      by: tokens[2]!.id,
    });
  });

  test.each([
    ['0', 'completed'],
    ['-1', 'active'],
    ['missing', 'active'],
  ])('%s instances: %s', (loopCardinality, state) => {
    const story = scenario(modelOf(loop({ loopCardinality }))).start();

    expect(story.instance.state).toBe(state);
    expect(story.eventsOf('token.failed')).toHaveLength(state === 'completed' ? 0 : 1);
  });

  test('its boundary event ends all instances', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('review', loop({ loopCardinality: '3' }))
      .endEvent('end')
      .boundaryEvent('late', 'review', timerAfter('P1D'))
      .endEvent('expired')
      .model();
    const story = scenario(model).start();
    expect(story.effectsOf('setTimer')).toHaveLength(1);

    expect(story.trigger('review', 'late').instance.state).toBe('completed');
  });
});

describe('limits', () => {
  test('an endless loop is an incident', () => {
    const model = process('p').startEvent('start').exclusiveGateway('again').task('a').to('again').model();

    expect(scenario(model).start().eventsOf('token.failed')[0]).toMatchObject({ code: 'ENDLESS_LOOP' });
  });

  test('too many tokens are an incident', () => {
    const story = scenario(
      process('p')
        .startEvent('start')
        .userTask('a', loop({ loopCardinality: '10000' }))
        .model(),
    ).start();

    expect(story.eventsOf('token.failed')[0]).toMatchObject({ code: 'TOO_MANY_TOKENS' });
    expect(story.places()).toEqual(['a failed']);
  });
});
