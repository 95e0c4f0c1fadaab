import { describe, expect, test } from 'vitest';
import { process } from '../testing/processBuilder.js';
import { scenario } from '../testing/scenario.js';

describe('exclusive gateway', () => {
  const model = process('p')
    .startEvent('start')
    .exclusiveGateway('which', { default: 'which_small' })
    .when('amount > 100')
    .task('large')
    .endEvent('end')
    .from('which')
    .when('amount > 10')
    .task('middle')
    .to('end')
    .from('which')
    .task('small')
    .to('end')
    .model();

  test.each([
    [500, 'large'],
    [50, 'middle'],
    [5, 'small'],
  ])('an amount of %i takes the first flow that holds: %s', (amount, node) => {
    expect(scenario(model).start({ amount }).path()).toEqual(['start', 'which', node, 'end']);
  });

  test('a condition that is neither true nor false is an incident, and is mended by data and a retry', () => {
    const story = scenario(model).start({ amount: 'much' });
    expect(story.places()).toEqual(['which failed']);
    expect(story.eventsOf('token.failed')[0]).toMatchObject({ code: 'EXPRESSION_FAILED' });

    story.do({ type: 'setVariables', variables: { amount: 50 } }).retry('which');

    expect(story.instance.state).toBe('completed');
  });

  test('without a flow to take it is an incident', () => {
    const stuck = process('p').startEvent('start').exclusiveGateway('which').when('false').endEvent('end').model();

    expect(scenario(stuck).start().eventsOf('token.failed')[0]).toMatchObject({ code: 'NO_FLOW_TAKEN' });
  });
});

describe('parallel gateway', () => {
  test('waits for one token of each flow, whoever comes first', () => {
    const model = process('p')
      .startEvent('start')
      .parallelGateway('fork')
      .userTask('a')
      .parallelGateway('join')
      .endEvent('end')
      .from('fork')
      .userTask('b')
      .to('join')
      .model();

    const story = scenario(model).start().complete('b');
    expect(story.places()).toEqual(['a held', 'join active']);

    story.complete('a');
    expect(story.instance.state).toBe('completed');
    expect(story.eventsOf('token.left').filter(({ how }) => how === 'merged')).toHaveLength(1);
    const entered = story.eventsOf('token.entered').find(({ token }) => token.at === 'end')!;
    expect(entered.from).toHaveLength(2);
  });

  test('two tokens on one flow do not fill the other', () => {
    const model = process('p')
      .startEvent('start')
      .parallelGateway('fork')
      .userTask('a')
      .task('merge')
      .parallelGateway('join')
      .endEvent('end')
      .from('fork')
      .userTask('b')
      .to('merge')
      .from('fork')
      .userTask('c')
      .to('join')
      .model();

    const story = scenario(model).start().complete('a').complete('b');
    expect(story.places()).toEqual(['c held', 'join active', 'join active']);

    story.complete('c');
    expect(story.places()).toEqual(['join active']); // the second token stays: deadlocks are reported, not resolved
  });

  test('ignores conditions on its flows', () => {
    const model = process('p').startEvent('start').parallelGateway('fork').when('false').userTask('a').endEvent('end').model();

    expect(scenario(model).start().places()).toEqual(['a held']);
  });

  test('a fork and join of 4,000 is no matter', () => {
    const builder = process('p').startEvent('start').parallelGateway('fork').apart().parallelGateway('join').endEvent('end');
    for (let i = 0; i < 4000; i++) builder.from('fork').task(`task${i}`).to('join');

    const story = scenario(builder.model()).start();

    expect(story.instance.state).toBe('completed');
  });
});

describe('inclusive gateway', () => {
  const model = process('p')
    .startEvent('start')
    .inclusiveGateway('split', { default: 'split_c' })
    .when('contains(which, "a")')
    .userTask('a')
    .inclusiveGateway('join')
    .endEvent('end')
    .from('split')
    .when('contains(which, "b")')
    .userTask('b')
    .to('join')
    .from('split')
    .userTask('c')
    .to('join')
    .model();

  test('waits for those that can still come, and for no others', () => {
    const story = scenario(model).start({ which: 'ab' }).complete('a');
    expect(story.places()).toEqual(['b held', 'join active']);

    expect(story.complete('b').instance.state).toBe('completed');
  });

  test('takes the default flow if no condition holds', () => {
    expect(scenario(model).start({ which: '' }).places()).toEqual(['c held']);
  });

  test('fires once another branch can no longer reach it', () => {
    const away = process('p')
      .startEvent('start')
      .inclusiveGateway('split')
      .userTask('a')
      .inclusiveGateway('join')
      .endEvent('end')
      .from('split')
      .userTask('b')
      .exclusiveGateway('stay', { default: 'stay_join' })
      .to('join')
      .from('stay')
      .when('gone')
      .userTask('elsewhere')
      .endEvent('other')
      .model();

    const story = scenario(away).start({ gone: true }).complete('a');
    expect(story.places()).toEqual(['b held', 'join active']);

    expect(story.complete('b').places()).toEqual(['elsewhere held']);
  });

  test('in a loop it joins in every round', () => {
    const looping = process('p')
      .startEvent('start')
      .exclusiveGateway('again')
      .inclusiveGateway('split')
      .userTask('a')
      .inclusiveGateway('join')
      .exclusiveGateway('enough', { default: 'enough_end' })
      .endEvent('end')
      .from('split')
      .userTask('b')
      .to('join')
      .from('enough')
      .when('more')
      .to('again')
      .model();

    const story = scenario(looping).start({ more: true }).complete('a').complete('b').complete('a', { more: false });
    expect(story.places()).toEqual(['b held', 'join active']);

    expect(story.complete('b').instance.state).toBe('completed');
  });
});
