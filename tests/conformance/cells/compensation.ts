import { process, type ProcessBuilder } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { cancel, compensate, error, message } from '../story/definitions.js';

/** `book` and `pay`, each with a task that undoes it, then `check`. */
const trip = (rest: (builder: ProcessBuilder) => ProcessBuilder): ProcessBuilder =>
  rest(process('p').startEvent('s').userTask('book').userTask('pay').userTask('check'))
    .undoneBy('book', 'unbook')
    .undoneBy('pay', 'unpay');

/** The same in a transaction that `cancelled` cancels. */
const transaction = (rest: (builder: ProcessBuilder) => ProcessBuilder): ProcessBuilder =>
  rest(
    process('p')
      .startEvent('s')
      .transaction('tx', (inside) =>
        inside
          .startEvent('in')
          .userTask('book')
          .parallelGateway('fork')
          .userTask('decide')
          .exclusiveGateway('ok', { default: 'ok_cancelled' })
          .when('fine = true')
          .endEvent('out')
          .from('ok')
          .endEvent('cancelled', cancel)
          .from('fork')
          .userTask('aside')
          .endEvent('out2')
          .undoneBy('book', 'unbook'),
      )
      .userTask('after')
      .endEvent('end'),
  );
const undone = (rest: (builder: ProcessBuilder) => ProcessBuilder): ProcessBuilder =>
  rest(
    transaction((p) => p)
      .boundaryEvent('back', 'tx', cancel)
      .userTask('sorry')
      .endEvent('end2'),
  );

/** Undoing what has been done, and cancelling transactions. */
export const compensation: readonly Cell[] = [
  ...cellsOf('compensation event', 'intermediate throw', {
    'undoes in reverse order, one after the other, and waits': [
      () => trip((p) => p.intermediateThrowEvent('undo', compensate()).userTask('after').endEvent('end')),
      (land) => {
        land.start().complete('book').complete('pay').complete('check');
        expect(land.held).toEqual(['unpay']);
        expect(land.complete('unpay').held).toEqual(['unbook']);
        expect(land.complete('unbook').held).toEqual(['after']);
      },
    ],
    'of one activity': [
      () => trip((p) => p.intermediateThrowEvent('undo', compensate('book')).userTask('after').endEvent('end')),
      (land) => {
        land.start().complete('book').complete('pay').complete('check');
        expect(land.held).toEqual(['unbook']);
        expect(land.complete('unbook').held).toEqual(['after']);
      },
    ],
    'without waiting': [
      () => trip((p) => p.intermediateThrowEvent('undo', compensate(undefined, false)).userTask('after').endEvent('end')),
      (land) => {
        land.start().complete('book').complete('pay').complete('check');
        expect([...land.held].sort()).toEqual(['after', 'unpay']);
        land.complete('after').complete('unpay');
        expect(land.state).toBe('active');
        expect(land.complete('unbook').state).toBe('completed');
      },
    ],
    'what has not been completed is not undone': [
      () =>
        process('p')
          .startEvent('s')
          .exclusiveGateway('g', { default: 'g_book' })
          .userTask('book')
          .exclusiveGateway('m')
          .intermediateThrowEvent('undo', compensate())
          .userTask('after')
          .endEvent('end')
          .from('g')
          .when('x = 1')
          .userTask('pay')
          .to('m')
          .undoneBy('book', 'unbook')
          .undoneBy('pay', 'unpay'),
      (land) => expect(land.start({ x: 1 }).complete('pay').held).toEqual(['unpay']),
    ],
    'nothing to undo: goes on': [
      () => process('p').startEvent('s').intermediateThrowEvent('undo', compensate()).userTask('after').endEvent('end'),
      (land) => expect(land.start().held).toEqual(['after']),
    ],
    'not twice': [
      () =>
        trip((p) =>
          p
            .intermediateThrowEvent('undo', compensate('book'))
            .intermediateThrowEvent('again', compensate('book'))
            .userTask('after')
            .endEvent('end'),
        ),
      (land) => {
        land.start().complete('book').complete('pay').complete('check').complete('unbook');
        expect(land.held).toEqual(['after']);
      },
    ],
    'each instance of a multi-instance activity': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('book', {
            multiInstance: {
              isSequential: false,
              loopCardinality: undefined,
              collection: 'rooms',
              elementVariable: 'room',
              completionCondition: undefined,
            },
          })
          .intermediateThrowEvent('undo', compensate())
          .userTask('after')
          .endEvent('end')
          .undoneBy('book', 'unbook', 'serviceTask'),
      (land) => {
        land
          .start({ rooms: ['a', 'b'] })
          .complete('book')
          .complete('book');
        land.complete('unbook').complete('unbook');
        expect(land.held).toEqual(['after']);
        expect(land.effectsOf('callService').map(({ variables }) => variables['room'])).toEqual(['b', 'a']);
      },
    ],
    'of a sub-process undoes what has been completed in it': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('book')
              .userTask('pay')
              .endEvent('out')
              .undoneBy('book', 'unbook')
              .undoneBy('pay', 'unpay'),
          )
          .intermediateThrowEvent('undo', compensate('sub'))
          .userTask('after')
          .endEvent('end'),
      (land) => {
        land.start().complete('book').complete('pay');
        expect(land.held).toEqual(['unpay']);
        expect(land.complete('unpay').complete('unbook').held).toEqual(['after']);
      },
    ],
    'of a sub-process that has been interrupted: nothing': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside.startEvent('in').userTask('book').userTask('pay').endEvent('out').undoneBy('book', 'unbook'),
          )
          .endEvent('end')
          .boundaryEvent('stop', 'sub', message('stop'))
          .intermediateThrowEvent('undo', compensate())
          .userTask('after')
          .endEvent('end2'),
      (land) => expect(land.start().complete('book').receive('sub', 'stop').held).toEqual(['after']),
    ],
  }),
  ...cellsOf('compensation event', 'end', {
    'undoes, then ends': [
      () => trip((p) => p.endEvent('undo', compensate())),
      (land) => {
        land.start().complete('book').complete('pay').complete('check').complete('unpay');
        expect(land.complete('unbook').state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('compensation event', 'event sub-process', {
    'undoes the sub-process that it is in, with the data that it had': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess(
            'sub',
            (inside) =>
              inside
                .startEvent('in')
                .serviceTask('book', { outputs: [{ target: 'number', source: 'result' }] })
                .endEvent('out')
                .eventSubProcess('h', (within) => within.startEvent('c', compensate()).serviceTask('unbook').endEvent('out2')),
            { declares: ['number'] },
          )
          .intermediateThrowEvent('undo', compensate('sub'))
          .userTask('after')
          .endEvent('end'),
      (land) => {
        land.start().complete('book', { result: 7 });
        expect(land.held).toEqual(['unbook']);
        expect(land.effectsOf('callService').at(-1)).toMatchObject({ node: 'unbook', variables: { number: 7 } });
        expect(land.complete('unbook').held).toEqual(['after']);
      },
    ],
    'throws on to what is inside': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('book')
              .endEvent('out')
              .undoneBy('book', 'unbook')
              .eventSubProcess('h', (within) =>
                within.startEvent('c', compensate()).userTask('tell').endEvent('out2', compensate()),
              ),
          )
          .intermediateThrowEvent('undo', compensate('sub'))
          .userTask('after')
          .endEvent('end'),
      (land) => {
        expect(land.start().complete('book').held).toEqual(['tell']);
        expect(land.complete('tell').held).toEqual(['unbook']);
        expect(land.complete('unbook').held).toEqual(['after']);
      },
    ],
    'in the handler of an error: undoes the scope that has failed': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('book')
              .userTask('pay')
              .endEvent('bad', error('E'))
              .undoneBy('book', 'unbook')
              .eventSubProcess('h', (within) =>
                within.startEvent('c', error('E')).intermediateThrowEvent('undo', compensate()).userTask('tell').endEvent('out2'),
              ),
          )
          .userTask('after')
          .endEvent('end'),
      (land) => {
        expect(land.start().complete('book').complete('pay').held).toEqual(['unbook']);
        expect(land.complete('unbook').held).toEqual(['tell']);
        expect(land.complete('tell').held).toEqual(['after']);
      },
    ],
  }),
  ...cellsOf('transaction', 'cancel end and boundary', {
    'without cancellation it is a sub-process': [
      () => undone((p) => p),
      (land) => {
        land.start({ fine: true }).complete('book').complete('decide').complete('aside');
        expect(land.held).toEqual(['after']);
      },
    ],
    'cancelled: the rest is ended, what was done is undone, and the cancel event goes on': [
      () => undone((p) => p),
      (land) => {
        land.start({ fine: false }).complete('book').complete('decide');
        expect(land.held).toEqual(['unbook']);
        expect(land.complete('unbook').held).toEqual(['sorry']);
        expect(land.times('after')).toBe(0);
      },
    ],
    'cancelled without a cancel event: ends there': [
      () => transaction((p) => p),
      (land) => {
        land.start({ fine: false }).complete('book').complete('decide').complete('unbook');
        expect(land.state).toBe('completed');
        expect(land.times('after')).toBe(0);
      },
    ],
    'an error leaves it without undoing anything': [
      () => undone((p) => p.boundaryEvent('hazard', 'tx', error('E')).userTask('alarm').endEvent('end3')),
      (land) => expect(land.start().complete('book').fail('decide', 'E').held).toEqual(['alarm']),
    ],
    'can be undone from outside once it has been completed': [
      () =>
        process('p')
          .startEvent('s')
          .transaction('tx', (inside) => inside.startEvent('in').userTask('book').endEvent('out').undoneBy('book', 'unbook'))
          .intermediateThrowEvent('undo', compensate('tx'))
          .userTask('after')
          .endEvent('end'),
      (land) => expect(land.start().complete('book').complete('unbook').held).toEqual(['after']),
    ],
  }),
];
