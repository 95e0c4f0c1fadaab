import { process, type NodeOptions, type ProcessBuilder } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { message } from '../story/definitions.js';

/** Three branches `a`, `b`, `c` that meet at `g`, followed by `after`. */
const meeting =
  (type: 'complexGateway' | 'parallelGateway' | 'inclusiveGateway', options: NodeOptions = {}) =>
  (): ProcessBuilder => {
    const builder = process('p').startEvent('s').parallelGateway('f').userTask('a');
    builder[type]('g', options);
    return builder.userTask('after').endEvent('end').from('f').userTask('b').to('g').from('f').userTask('c').to('g');
  };

/** Every gateway, splitting and joining. */
export const gateways: readonly Cell[] = [
  ...cellsOf('exclusive gateway', 'split', {
    'the first flow whose condition holds, in document order': [
      () =>
        process('p')
          .startEvent('s')
          .exclusiveGateway('g')
          .when('x > 1')
          .userTask('a')
          .endEvent('end')
          .from('g')
          .when('x > 0')
          .userTask('b')
          .to('end'),
      (land) => expect(land.start({ x: 2 }).start({ x: 1 }).held).toEqual(['a', 'b']),
    ],
    'else the default flow': [
      () =>
        process('p')
          .startEvent('s')
          .exclusiveGateway('g', { default: 'g_b' })
          .when('x > 1')
          .userTask('a')
          .endEvent('end')
          .from('g')
          .userTask('b')
          .to('end'),
      (land) => expect(land.start({ x: 0 }).held).toEqual(['b']),
    ],
    'none: an incident that can be retried': [
      () => process('p').startEvent('s').exclusiveGateway('g').when('x > 1').userTask('a').endEvent('end'),
      (land) => {
        expect(land.start({ x: 0 }).failed).toEqual(['g']);
        expect(land.set({ x: 2 }).retry('g').held).toEqual(['a']);
      },
    ],
    'a condition that is not boolean is an incident': [
      () => process('p').startEvent('s').exclusiveGateway('g').when('x').userTask('a').endEvent('end'),
      (land) => expect(land.start({ x: 'yes' }).failed).toEqual(['g']),
    ],
  }),
  ...cellsOf('exclusive gateway', 'join', {
    'passes every token': [
      () =>
        process('p').startEvent('s').parallelGateway('f').exclusiveGateway('g').userTask('a').endEvent('end').from('f').to('g'),
      (land) => expect(land.start().held).toEqual(['a', 'a']),
    ],
    'and split in one': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .exclusiveGateway('g')
          .when('x = 1')
          .userTask('a')
          .endEvent('end')
          .from('f')
          .to('g')
          .from('g')
          .when('x = 2')
          .userTask('b')
          .to('end'),
      (land) => expect(land.start({ x: 2 }).held).toEqual(['b', 'b']),
    ],
  }),
  ...cellsOf('parallel gateway', 'split and join', {
    'takes all flows, waits for one token from each': [
      meeting('parallelGateway'),
      (land) => {
        expect(land.start().held).toEqual(['a', 'b', 'c']);
        expect(land.complete('a').complete('b').held).toEqual(['c']);
        expect(land.complete('c').held).toEqual(['after']);
      },
    ],
    'conditions behind it are ignored': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .when('false')
          .userTask('a')
          .endEvent('end')
          .from('f')
          .userTask('b')
          .to('end'),
      (land) => expect(land.start().held).toEqual(['a', 'b']),
    ],
    'two tokens by one flow do not make up for one that is missing': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .exclusiveGateway('m')
          .userTask('a')
          .parallelGateway('g')
          .userTask('after')
          .endEvent('end')
          .from('f')
          .to('m')
          .from('f')
          .userTask('b')
          .to('g'),
      (land) => {
        expect(land.start().complete('a').complete('a').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['after']);
      },
    ],
  }),
  ...cellsOf('inclusive gateway', 'split', {
    'every flow whose condition holds, else the default': [
      () =>
        process('p')
          .startEvent('s')
          .inclusiveGateway('g', { default: 'g_c' })
          .when('x > 0')
          .userTask('a')
          .endEvent('end')
          .from('g')
          .when('x > 1')
          .userTask('b')
          .to('end')
          .from('g')
          .userTask('c')
          .to('end'),
      (land) => expect(land.start({ x: 2 }).start({ x: 1 }).start({ x: 0 }).held).toEqual(['a', 'b', 'a', 'c']),
    ],
  }),
  ...cellsOf('inclusive gateway', 'join', {
    'waits for the tokens that can still come, and no others': [
      () =>
        process('p')
          .startEvent('s')
          .inclusiveGateway('f')
          .when('x > 0')
          .userTask('a')
          .inclusiveGateway('g')
          .userTask('after')
          .endEvent('end')
          .from('f')
          .when('x > 1')
          .userTask('b')
          .to('g')
          .from('f')
          .when('x > 2')
          .userTask('c')
          .to('g'),
      (land) => {
        expect(land.start({ x: 2 }).complete('a').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['after']);
      },
    ],
    'fires when the last token that could come goes another way': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .userTask('a')
          .inclusiveGateway('g')
          .userTask('after')
          .endEvent('end')
          .from('f')
          .userTask('b')
          .exclusiveGateway('x', { default: 'x_away' })
          .when('come = true')
          .to('g')
          .from('x')
          .endEvent('away'),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b']);
        expect(land.complete('b', { come: false }).held).toEqual(['after']);
      },
    ],
    'fires when an interruption takes the other token away': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .userTask('a')
          .inclusiveGateway('g')
          .userTask('after')
          .endEvent('end')
          .from('f')
          .userTask('b')
          .to('g')
          .boundaryEvent('stop', 'b', message('stop'))
          .endEvent('stopped'),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b']);
        expect(land.receive('b', 'stop').held).toEqual(['after']);
      },
    ],
  }),
  ...cellsOf('complex gateway', 'join', {
    'fires as soon as its condition holds; later tokens are swallowed': [
      meeting('complexGateway', { activationCondition: 'activationCount >= 2' }),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b', 'c']);
        expect(land.complete('b').held).toEqual(['c', 'after']);
        expect(land.complete('c').held).toEqual(['after']);
        expect(land.complete('after').state).toBe('completed');
      },
    ],
    'is reset when no more can come, and fires again': [
      () =>
        process('p')
          .startEvent('s')
          .exclusiveGateway('m')
          .parallelGateway('f')
          .userTask('a')
          .complexGateway('g', { activationCondition: 'activationCount >= 1' })
          .userTask('after')
          .exclusiveGateway('x', { default: 'x_end' })
          .when('again = true')
          .to('m')
          .from('x')
          .endEvent('end')
          .from('f')
          .userTask('b')
          .to('g'),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b', 'after']);
        expect(land.complete('b').complete('after', { again: true }).held).toEqual(['a', 'b']);
        expect(land.complete('b').held).toEqual(['a', 'after']);
      },
    ],
    'without condition it waits for all': [
      meeting('complexGateway'),
      (land) => {
        expect(land.start().complete('a').complete('b').held).toEqual(['c']);
        expect(land.complete('c').held).toEqual(['after']);
      },
    ],
  }),
  ...cellsOf('complex gateway', 'split', {
    'every flow whose condition holds, else the default': [
      () =>
        process('p')
          .startEvent('s')
          .complexGateway('g', { default: 'g_c' })
          .when('x > 0')
          .userTask('a')
          .endEvent('end')
          .from('g')
          .when('x > 1')
          .userTask('b')
          .to('end')
          .from('g')
          .userTask('c')
          .to('end'),
      (land) => expect(land.start({ x: 2 }).start({ x: 0 }).held).toEqual(['a', 'b', 'c']),
    ],
  }),
  ...cellsOf('event-based gateway', 'start of a process', {
    'exclusive: the event that happens begins it': [
      () =>
        process('p')
          .eventBasedGateway('g')
          .intermediateCatchEvent('m', message('M'))
          .userTask('a')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('n', message('N'))
          .userTask('b')
          .to('end'),
      (land) => expect(land.start({}, 'n').held).toEqual(['b']),
    ],
    'parallel: the others are waited for as well': [
      () =>
        process('p')
          .eventBasedGateway('g', { eventGatewayType: 'Parallel' })
          .intermediateCatchEvent('m', message('M'))
          .userTask('a')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('n', message('N'))
          .userTask('b')
          .to('end'),
      (land) => {
        expect(land.start({}, 'n').held).toEqual(['m', 'b']);
        expect(land.complete('b').state).toBe('active');
        expect(land.receive('m').complete('a').state).toBe('completed');
      },
    ],
  }),
];
