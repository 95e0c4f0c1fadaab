import { describe, expect, test } from 'vitest';
import { process, type NodeOptions } from '../testing/processBuilder.js';
import { noWorld } from '../testing/noWorld.js';
import { scenario } from '../testing/scenario.js';
import { timerAfter } from '../testing/timerAfter.js';
import { addDuration } from './addDuration.js';
import { parseCycle } from './parseCycle.js';
import { parseDateTime } from './parseDateTime.js';

const HOUR = 3_600_000;
const error = (errorCode?: string): NodeOptions => ({ eventDefinition: { type: 'errorEventDefinition', errorCode } });
const message = (name: string, correlationKey?: string): NodeOptions => ({
  eventDefinition: { type: 'messageEventDefinition', message: name, correlationKey },
});

describe('timer', () => {
  test('a catch event waits for its duration', () => {
    const story = scenario(
      process('p').startEvent('start').intermediateCatchEvent('wait', timerAfter('PT1H')).endEvent('end').model(),
    ).start();
    expect(story.effectsOf('setTimer')[0]).toMatchObject({ timer: 'wait', due: story.now + HOUR });

    story.trigger('wait');

    expect(story.instance.state).toBe('completed');
  });

  test('working time is asked of the world', () => {
    const world = {
      ...noWorld,
      addWorkingTime: (from: number, duration: string) => (duration === 'P1D' ? from + 8 * HOUR : from),
    };
    const model = process('p')
      .startEvent('start')
      .intermediateCatchEvent('wait', timerAfter('P1D', true))
      .endEvent('end')
      .model();
    const story = scenario(model, world).start();

    expect(story.effectsOf('setTimer')[0]).toMatchObject({ due: story.now + 8 * HOUR });
  });

  test('a non-interrupting cycle of four fires exactly four times', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('work')
      .endEvent('end')
      .boundaryEvent('tick', 'work', { cancelActivity: false, ...timerAfter('R4/PT1H') })
      .endEvent('ticked')
      .model();
    const story = scenario(model).start();
    for (let i = 0; i < 4; i++) story.trigger('work', 'tick');

    expect(story.effectsOf('setTimer')).toEqual([]);
    expect(() => story.trigger('work', 'tick')).toThrow(expect.objectContaining({ code: 'NO_SUCH_TIMER' }));
    expect(story.path().filter((node) => node === 'ticked')).toHaveLength(4);
    expect(story.places()).toEqual(['work held']);
  });

  test('a timer that fires once is not taken twice', () => {
    const model = process('p')
      .startEvent('start')
      .userTask('work')
      .endEvent('end')
      .boundaryEvent('remind', 'work', { cancelActivity: false, ...timerAfter('PT1H') })
      .endEvent('reminded')
      .model();
    const story = scenario(model).start().trigger('work', 'remind');

    expect(() => story.trigger('work', 'remind')).toThrow(expect.objectContaining({ code: 'NO_SUCH_TIMER' }));
  });

  test('a duration that is none is an incident', () => {
    const story = scenario(
      process('p').startEvent('start').intermediateCatchEvent('wait', timerAfter('soon')).endEvent('end').model(),
    ).start();

    expect(story.eventsOf('token.failed')[0]).toMatchObject({ code: 'BAD_DURATION' });
  });

  test.each([
    ['P1M', '2027-02-28T09:00:00Z'],
    ['P1Y1DT1H', '2028-02-01T10:00:00Z'],
    ['P2W', '2027-02-14T09:00:00Z'],
    ['PT0.5H', '2027-01-31T09:30:00Z'],
  ])('%s after the end of January 2027 is %s', (duration, end) => {
    expect(addDuration(Date.parse('2027-01-31T09:00:00Z'), duration)).toBe(Date.parse(end));
  });

  test.each(['', 'P', 'PT', '1D', 'P-1D', 'P1H'])('"%s" is no duration', (text) => {
    expect(addDuration(0, text)).toBeUndefined();
  });

  test.each([
    ['2027-01-31', 'T00:00:00Z'],
    ['2027-01-31T09:30', ':00Z'],
    ['2027-01-31T09:30:00+08:00', ''],
  ])('%s is read as UTC where it names no zone', (text, rest) => {
    expect(parseDateTime(text)).toBe(Date.parse(text + rest));
    expect(parseDateTime('31.1.2027')).toBeUndefined();
  });

  test('cycles', () => {
    expect(parseCycle('R/PT1H')).toEqual({ times: Infinity, start: undefined, interval: 'PT1H' });
    expect(parseCycle('R3/2027-01-31T09:00:00Z/P1D')).toEqual({ times: 3, start: '2027-01-31T09:00:00Z', interval: 'P1D' });
    expect(parseCycle('PT1H')).toBeUndefined();
  });
});

describe('message', () => {
  const model = process('p')
    .startEvent('start')
    .intermediateThrowEvent('order', message('order', 'orderNo'))
    .intermediateCatchEvent('paid', message('payment', 'orderNo'))
    .userTask('pack')
    .endEvent('end')
    .boundaryEvent('changed', 'pack', { cancelActivity: false, ...message('change') })
    .endEvent('noted')
    .model();

  test('is sent, waited for by its key, and taken as often as it comes at a non-interrupting boundary event', () => {
    const story = scenario(model).start({ orderNo: 7 });
    expect(story.effects).toMatchObject([
      { type: 'sendMessage', message: 'order', correlationKey: '7' },
      { type: 'subscribe', event: 'paid', message: 'payment', correlationKey: '7' },
    ]);

    story.correlate('paid', 'paid', { paidAt: 'today' });
    expect(story.variables).toMatchObject({ paidAt: 'today' });
    expect(story.effects.map(({ type }) => type)).toEqual(['unsubscribe', 'subscribe', 'openTask']);

    story.correlate('pack', 'changed').correlate('pack', 'changed');
    expect(story.path().filter((node) => node === 'noted')).toHaveLength(2);
    expect(story.complete('pack').instance.state).toBe('completed');
  });

  test('nobody who does not wait for it can be given it', () => {
    const story = scenario(model).start({ orderNo: 7 });

    expect(() => story.correlate('paid', 'changed')).toThrow(expect.objectContaining({ code: 'NO_SUCH_EVENT' }));
    expect(() => story.complete('paid')).toThrow(expect.objectContaining({ code: 'NOT_HELD' }));
  });
});

describe('error', () => {
  const modelOf = (caught?: string) =>
    process('p')
      .startEvent('start')
      .subProcess('sub', (inside) =>
        inside.startEvent('in').task('split').userTask('a').from('split').serviceTask('call').endEvent('thrown', error('E1')),
      )
      .endEvent('end')
      .boundaryEvent('caught', 'sub', error(caught))
      .userTask('mend')
      .model();

  test.each([['E1'], [undefined]])('is caught by %s around it, which drops everything inside', (code) => {
    const story = scenario(modelOf(code)).start().complete('call');

    expect(story.places()).toEqual(['mend held']);
    expect(story.eventsOf('error.thrown')[0]).toMatchObject({ errorCode: 'E1', caughtBy: 'caught' });
  });

  test('that nobody catches fails the instance', () => {
    const story = scenario(modelOf('E2')).start().complete('call');

    expect(story.instance).toMatchObject({ state: 'failed', tokens: [] });
    expect(story.events.at(-1)).toEqual({ type: 'instance.failed', errorCode: 'E1' });
  });

  test('can be reported by a service, and is caught on its own task', () => {
    const model = process('p')
      .startEvent('start')
      .serviceTask('call')
      .endEvent('end')
      .boundaryEvent('caught', 'call', error('E1'))
      .userTask('mend')
      .model();
    const story = scenario(model).start();

    story.do({ type: 'throwError', token: story.token('call').id, errorCode: 'E1', variables: { why: 'no credit' } });

    expect(story.places()).toEqual(['mend held']);
    expect(story.variables).toMatchObject({ why: 'no credit' });
  });
});

test('a terminate end ends its own scope and goes on outside', () => {
  const model = process('p')
    .startEvent('start')
    .subProcess('sub', (inside) =>
      inside
        .startEvent('in')
        .task('split')
        .userTask('a')
        .from('split')
        .userTask('stop')
        .endEvent('stopped', { eventDefinition: { type: 'terminateEventDefinition' } }),
    )
    .userTask('after')
    .model();

  expect(scenario(model).start().complete('stop').places()).toEqual(['after held']);
});
