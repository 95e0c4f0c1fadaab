import { process, type ProcessBuilder } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { error } from '../story/definitions.js';

/** A sub-process that ends in an error beside `a`. */
const failing = (catcher: (builder: ProcessBuilder) => ProcessBuilder): ProcessBuilder =>
  catcher(
    process('p')
      .startEvent('s')
      .subProcess('sub', (inside) =>
        inside
          .startEvent('in')
          .parallelGateway('fork')
          .userTask('a')
          .endEvent('out')
          .from('fork')
          .userTask('b')
          .endEvent('bad', error('E')),
      )
      .userTask('after')
      .endEvent('end'),
  );

/** Business errors: who throws them, and who catches them. */
export const errors: readonly Cell[] = [
  ...cellsOf('error event', 'boundary', {
    'by its code': [
      () => failing((p) => p.boundaryEvent('c', 'sub', error('E')).userTask('mend').endEvent('end2')),
      (land) => expect(land.start().complete('b').held).toEqual(['mend']),
    ],
    'catch-all': [
      () => failing((p) => p.boundaryEvent('c', 'sub', error()).userTask('mend').endEvent('end2')),
      (land) => expect(land.start().complete('b').held).toEqual(['mend']),
    ],
    'by the innermost scope that knows the code': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('outer', (o) =>
            o
              .startEvent('oi')
              .subProcess('inner', (i) => i.startEvent('ii').userTask('b').endEvent('bad', error('E')))
              .endEvent('oo')
              .boundaryEvent('wrong', 'inner', error('F'))
              .userTask('x')
              .endEvent('oo2'),
          )
          .endEvent('end')
          .boundaryEvent('c', 'outer', error('E'))
          .userTask('mend')
          .endEvent('end2'),
      (land) => expect(land.start().complete('b').held).toEqual(['mend']),
    ],
    'of a service, on its own task': [
      () =>
        process('p')
          .startEvent('s')
          .serviceTask('call')
          .endEvent('end')
          .boundaryEvent('c', 'call', error('E'))
          .userTask('mend')
          .endEvent('end2'),
      (land) => expect(land.start().fail('call', 'E').held).toEqual(['mend']),
    ],
    'of a called process': [
      () => [
        process('p')
          .startEvent('s')
          .callActivity('call', { calledElement: 'q' })
          .endEvent('end')
          .boundaryEvent('c', 'call', error('E'))
          .userTask('mend')
          .endEvent('end2'),
        process('q').startEvent('qs').userTask('a').endEvent('bad', error('E')),
      ],
      (land) => expect(land.start().complete('a').held).toEqual(['mend']),
    ],
  }),
  ...cellsOf('error event', 'event sub-process', {
    'ends the scope and runs in its place': [
      () =>
        failing((p) => p.eventSubProcess('h', (inside) => inside.startEvent('c', error('E')).userTask('mend').endEvent('out2'))),
      (land) => {
        expect(land.start().complete('b').held).toEqual(['mend']);
        expect(land.complete('mend').state).toBe('completed');
      },
    ],
    'before a boundary event of the same scope': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('b')
              .endEvent('bad', error('E'))
              .eventSubProcess('h', (within) => within.startEvent('c', error('E')).userTask('mend').endEvent('out2')),
          )
          .userTask('after')
          .endEvent('end')
          .boundaryEvent('outer', 'sub', error('E'))
          .userTask('x')
          .endEvent('end2'),
      (land) => {
        expect(land.start().complete('b').held).toEqual(['mend']);
        expect(land.complete('mend').held).toEqual(['after']);
      },
    ],
    'rethrown from it, caught on the border': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('b')
              .endEvent('bad', error('E'))
              .eventSubProcess('h', (within) =>
                within.startEvent('c', error('E')).userTask('mend').endEvent('again', error('E')),
              ),
          )
          .endEvent('end')
          .boundaryEvent('outer', 'sub', error('E'))
          .userTask('x')
          .endEvent('end2'),
      (land) => expect(land.start().complete('b').complete('mend').held).toEqual(['x']),
    ],
  }),
  ...cellsOf('error event', 'end', {
    'uncaught: the instance has failed, visibly': [
      () => failing((p) => p.boundaryEvent('c', 'sub', error('F')).userTask('mend').endEvent('end2')),
      (land) => {
        expect(land.start().complete('b').state).toBe('failed');
        expect(land.eventsOf('instance.failed')).toMatchObject([{ errorCode: 'E' }]);
        expect(() => land.complete('a')).toThrow();
      },
    ],
  }),
];
