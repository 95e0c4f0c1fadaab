import { process } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { allOf, conditional, error, message, several, signal, timer } from '../story/definitions.js';

/** Events with several definitions, timers in detail, and order. */
export const multiples: readonly Cell[] = [
  ...cellsOf('multiple event', 'catch', {
    'any of its definitions, intermediate': [
      () =>
        process('p')
          .startEvent('s')
          .intermediateCatchEvent('e', several(message('M'), timer('PT1H')))
          .endEvent('end'),
      (land) => expect(land.start().trigger('e', 'e/1').state).toBe('completed'),
    ],
    'any of its definitions, boundary': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', several(message('M'), signal('S')))
          .userTask('b')
          .endEvent('end2'),
      (land) => expect(land.start().signal('S').held).toEqual(['b']),
    ],
    'any of its definitions, event sub-process, an error among them': [
      () =>
        process('p')
          .startEvent('s')
          .serviceTask('a')
          .endEvent('end')
          .eventSubProcess('h', (i) =>
            i
              .startEvent('e', several(error('E'), signal('S')))
              .userTask('b')
              .endEvent('out'),
          ),
      (land) => expect(land.start().fail('a', 'E').held).toEqual(['b']),
    ],
    'any of its definitions, behind an event-based gateway': [
      () =>
        process('p')
          .startEvent('s')
          .eventBasedGateway('g')
          .intermediateCatchEvent('e', several(message('M'), signal('S')))
          .userTask('a')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('n', message('N'))
          .to('end'),
      (land) => expect(land.start().receive('g', 'e/0').held).toEqual(['a']),
    ],
  }),
  ...cellsOf('multiple event', 'throw', {
    'throws all': [
      () =>
        process('p')
          .startEvent('s')
          .endEvent('e', several(message('M'), signal('S'))),
      (land) => {
        land.start();
        expect(land.effectsOf('sendMessage')).toHaveLength(1);
        expect(land.effectsOf('broadcastSignal')).toHaveLength(1);
      },
    ],
  }),
  ...cellsOf('parallel multiple event', 'catch', {
    'all of its definitions, in any order': [
      () =>
        process('p')
          .startEvent('s')
          .intermediateCatchEvent('e', allOf(message('M'), timer('PT1H'), conditional('x = 1')))
          .endEvent('end'),
      (land) => {
        expect(land.start({ x: 0 }).trigger('e', 'e/1').held).toEqual(['e']);
        expect(land.set({ x: 1 }).set({ x: 0 }).held).toEqual(['e']);
        expect(land.receive('e', 'e/0').state).toBe('completed');
      },
    ],
    'the same one twice is not enough': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', { ...allOf(signal('S'), signal('T')), cancelActivity: false })
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        expect(land.start().signal('S').signal('S').held).toEqual(['a']);
        expect(land.signal('T').held).toEqual(['a', 'b']);
        expect(land.signal('T').held).toEqual(['a', 'b', 'b']);
      },
    ],
    'event sub-process': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .eventSubProcess('h', (i) =>
            i
              .startEvent('e', allOf(signal('S'), signal('T')))
              .userTask('b')
              .endEvent('out'),
          ),
      (land) => expect(land.start().signal('T').signal('S').held).toEqual(['b']),
    ],
  }),
  ...cellsOf('timer event', 'kinds', {
    'a date; one in the past is due at once': [
      () => process('p').startEvent('s').intermediateCatchEvent('e', timer('1969-01-01T00:00:00Z')).endEvent('end'),
      (land) => {
        expect(land.start().effectsOf('setTimer')[0]!.due).toBeLessThan(0);
        expect(land.trigger('e').state).toBe('completed');
      },
    ],
    'a cycle fires exactly so many times': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', { ...timer('R4/PT5S'), cancelActivity: false })
          .endEvent('ticked'),
      (land) => {
        land.start();
        for (let n = 0; n < 4; n++) land.trigger('a', 'e');
        expect(() => land.trigger('a', 'e')).toThrow();
        expect(land.times('ticked')).toBe(4);
      },
    ],
    'an intermediate event with a cycle waits for the whole series': [
      () => process('p').startEvent('s').intermediateCatchEvent('e', timer('R3/PT5S')).endEvent('end'),
      (land) => {
        expect(land.start().trigger('e').trigger('e').held).toEqual(['e']);
        expect(land.trigger('e').state).toBe('completed');
      },
    ],
    'a cycle of an event sub-process that does not interrupt': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .eventSubProcess('h', (i) => i.startEvent('e', { ...timer('R2/PT5S'), isInterrupting: false }).endEvent('out')),
      (land) => {
        land.start().trigger('p', 'e').trigger('p', 'e');
        expect(land.times('h')).toBe(2);
        expect(() => land.trigger('p', 'e')).toThrow();
      },
    ],
  }),
  ...cellsOf('conditional event', 'change of data', {
    'that holds on arrival passes': [
      () => process('p').startEvent('s').intermediateCatchEvent('e', conditional('x > 1')).endEvent('end'),
      (land) => expect(land.start({ x: 2 }).state).toBe('completed'),
    ],
    'non-interrupting: once each time it begins to hold': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', { ...conditional('x > 1'), cancelActivity: false })
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        expect(land.start({ x: 0 }).set({ x: 2 }).set({ x: 3 }).held).toEqual(['a', 'b']);
        expect(land.set({ x: 0 }).set({ x: 2 }).held).toEqual(['a', 'b', 'b']);
      },
    ],
    'what is unknown does not hold': [
      () => process('p').startEvent('s').intermediateCatchEvent('e', conditional('nothing > 1')).endEvent('end'),
      (land) => expect(land.start().held).toEqual(['e']),
    ],
  }),
  ...cellsOf('order', 'split', {
    'subscribes before it throws, whatever the order of the flows': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .intermediateThrowEvent('t', signal('S'))
          .endEvent('end')
          .from('f')
          .intermediateCatchEvent('c', signal('S'))
          .userTask('a')
          .endEvent('end2'),
      (land) => expect(land.start().held).toEqual(['a']),
    ],
  }),
];
