import { process } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { message, terminate, timer } from '../story/definitions.js';
import { parallel } from './instances.js';
import { patternsOf } from './pattern.js';

/** Workflow control-flow patterns 1–22. */
export const basic = patternsOf({
  1: [
    'Sequence',
    () => process('p').startEvent('s').userTask('a').userTask('b').endEvent('end'),
    (land) => expect(land.start().complete('a').held).toEqual(['b']),
  ],
  2: [
    'Parallel split',
    () => process('p').startEvent('s').parallelGateway('f').userTask('a').endEvent('end').from('f').userTask('b').to('end'),
    (land) => expect(land.start().held).toEqual(['a', 'b']),
  ],
  3: [
    'Synchronization',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .parallelGateway('j')
        .userTask('c')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('j'),
    (land) => expect(land.start().complete('b').complete('a').held).toEqual(['c']),
  ],
  4: [
    'Exclusive choice',
    () =>
      process('p')
        .startEvent('s')
        .exclusiveGateway('x', { default: 'x_b' })
        .when('n > 1')
        .userTask('a')
        .endEvent('end')
        .from('x')
        .userTask('b')
        .to('end'),
    (land) => expect(land.start({ n: 2 }).start({ n: 1 }).held).toEqual(['a', 'b']),
  ],
  5: [
    'Simple merge',
    () =>
      process('p')
        .startEvent('s')
        .exclusiveGateway('x', { default: 'x_b' })
        .when('n > 1')
        .userTask('a')
        .exclusiveGateway('m')
        .userTask('c')
        .endEvent('end')
        .from('x')
        .userTask('b')
        .to('m'),
    (land) => expect(land.start({ n: 2 }).complete('a').held).toEqual(['c']),
  ],
  6: [
    'Multi-choice',
    () =>
      process('p')
        .startEvent('s')
        .inclusiveGateway('o')
        .when('n > 0')
        .userTask('a')
        .endEvent('end')
        .from('o')
        .when('n > 1')
        .userTask('b')
        .to('end'),
    (land) => expect(land.start({ n: 2 }).held).toEqual(['a', 'b']),
  ],
  7: [
    'Structured synchronizing merge',
    () =>
      process('p')
        .startEvent('s')
        .inclusiveGateway('o')
        .when('n > 0')
        .userTask('a')
        .inclusiveGateway('j')
        .userTask('c')
        .endEvent('end')
        .from('o')
        .when('n > 1')
        .userTask('b')
        .to('j'),
    (land) => {
      expect(land.start({ n: 1 }).complete('a').held).toEqual(['c']);
      expect(land.start({ n: 2 }).complete('a').held).toEqual(['c', 'b']);
    },
  ],
  8: [
    'Multi-merge',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .exclusiveGateway('m')
        .userTask('c')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('m'),
    (land) => expect(land.start().complete('a').complete('b').held).toEqual(['c', 'c']),
  ],
  9: [
    'Structured discriminator',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .complexGateway('j', { activationCondition: 'activationCount >= 1' })
        .userTask('c')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('j'),
    (land) => {
      expect(land.start().complete('b').held).toEqual(['a', 'c']);
      expect(land.complete('a').held).toEqual(['c']);
    },
  ],
  10: [
    'Arbitrary cycles',
    () =>
      process('p')
        .startEvent('s')
        .exclusiveGateway('m1')
        .userTask('a')
        .exclusiveGateway('m2')
        .userTask('b')
        .exclusiveGateway('x', { default: 'x_end' })
        .when('go = 1')
        .to('m1')
        .from('x')
        .when('go = 2')
        .to('m2')
        .from('x')
        .endEvent('end'),
    (land) => {
      expect(land.start().complete('a').complete('b', { go: 2 }).held).toEqual(['b']);
      expect(land.complete('b', { go: 1 }).held).toEqual(['a']);
      expect(land.complete('a').complete('b', { go: 0 }).state).toBe('completed');
    },
  ],
  11: [
    'Implicit termination',
    () => process('p').startEvent('s').parallelGateway('f').userTask('a').from('f').userTask('b'),
    (land) => {
      expect(land.start().complete('a').state).toBe('active');
      expect(land.complete('b').state).toBe('completed');
    },
  ],
  12: [
    'Multiple instances without synchronization',
    () => process('p').startEvent('s').task('spawn', { completionQuantity: 3 }).userTask('a').endEvent('end'),
    (land) => expect(land.start().complete('a').held).toEqual(['a', 'a']),
  ],
  13: [
    'Multiple instances with a priori design-time knowledge',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ loopCardinality: '3' }))
        .userTask('b')
        .endEvent('end'),
    (land) => expect(land.start().complete('a').complete('a').complete('a').held).toEqual(['b']),
  ],
  14: [
    'Multiple instances with a priori run-time knowledge',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ collection: 'people' }))
        .userTask('b')
        .endEvent('end'),
    (land) =>
      expect(
        land
          .start({ people: ['x', 'y'] })
          .complete('a')
          .complete('a').held,
      ).toEqual(['b']),
  ],
  15: [
    'Multiple instances without a priori run-time knowledge',
    () =>
      process('p')
        .startEvent('s')
        .adHocSubProcess('ad', (i) => i.userTask('a'))
        .userTask('b')
        .endEvent('end'),
    (land) => {
      expect(land.start().activate('ad', 'a').complete('a').activate('ad', 'a').held).toEqual(['a', 'a']);
      expect(land.complete('a').complete('a').held).toEqual(['b']);
    },
  ],
  16: [
    'Deferred choice',
    () =>
      process('p')
        .startEvent('s')
        .eventBasedGateway('g')
        .intermediateCatchEvent('m', message('M'))
        .userTask('a')
        .endEvent('end')
        .from('g')
        .intermediateCatchEvent('t', timer('P1D'))
        .userTask('b')
        .to('end'),
    (land) => expect(land.start().trigger('g', 't').held).toEqual(['b']),
  ],
  17: [
    'Interleaved parallel routing',
    () =>
      process('p')
        .startEvent('s')
        .adHocSubProcess('ad', (i) => i.userTask('a').userTask('a2').apart().userTask('b'), {
          ordering: 'Sequential',
          activate: '["b"]',
          completionCondition: 'count(done) = 3',
        })
        .userTask('after')
        .endEvent('end'),
    (land) => {
      expect(land.start({ done: [] }).held).toEqual(['b']);
      expect(() => land.activate('ad', 'a')).toThrow();
      land
        .complete('b', { done: ['b'] })
        .activate('ad', 'a')
        .complete('a', { done: ['b', 'a'] });
      expect(land.held).toEqual(['a2']);
      expect(land.complete('a2', { done: ['b', 'a', 'a2'] }).held).toEqual(['after']);
    },
  ],
  18: [
    'Milestone',
    () =>
      process('p')
        .startEvent('s')
        .userTask('open')
        .userTask('closed')
        .endEvent('end')
        .boundaryEvent('order', 'open', { ...message('order'), cancelActivity: false })
        .userTask('add')
        .endEvent('added'),
    (land) => {
      expect(land.start().receive('open', 'order').held).toEqual(['open', 'add']);
      expect(() => land.complete('open').receive('closed', 'order')).toThrow();
    },
  ],
  19: [
    'Cancel task',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a')
        .userTask('b')
        .endEvent('end')
        .boundaryEvent('stop', 'a', message('stop'))
        .userTask('c')
        .to('end'),
    (land) => expect(land.start().receive('a', 'stop').held).toEqual(['c']),
  ],
  20: [
    'Cancel case',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('end')
        .eventSubProcess('h', (i) => i.startEvent('stop', message('stop')).endEvent('out', terminate)),
    (land) => expect(land.start().receive('p', 'stop').state).toBe('completed'),
  ],
  21: [
    'Structured loop',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', { standardLoop: { testBefore: false, loopMaximum: undefined, loopCondition: 'again = true' } })
        .userTask('b')
        .endEvent('end'),
    (land) => expect(land.start().complete('a', { again: true }).complete('a', { again: false }).held).toEqual(['b']),
  ],
  22: [
    'Recursion',
    () =>
      process('p')
        .startEvent('s')
        .exclusiveGateway('x', { default: 'x_a' })
        .when('n > 0')
        .callActivity('call', { calledElement: 'p', inputs: [{ target: 'n', source: 'n - 1' }] })
        .exclusiveGateway('m')
        .endEvent('end')
        .from('x')
        .userTask('a')
        .to('m'),
    (land) => {
      expect(land.start({ n: 2 }).instances).toHaveLength(3);
      land.complete('a');
      expect(land.instances.map(({ state }) => state)).toEqual(['completed', 'completed', 'completed']);
    },
  ],
});
