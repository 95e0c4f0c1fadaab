import { process, type ProcessBuilder } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { escalation, link, message, signal, terminate } from '../story/definitions.js';

/** A sub-process in which an escalation is thrown before `a`; `catcher` adds who catches it. */
const escalating = (catcher: (builder: ProcessBuilder) => ProcessBuilder): ProcessBuilder =>
  catcher(
    process('p')
      .startEvent('s')
      .subProcess('sub', (inside) =>
        inside.startEvent('in').intermediateThrowEvent('up', escalation('E')).userTask('a').endEvent('out'),
      )
      .userTask('after')
      .endEvent('end'),
  );

/** Everything that can be thrown, and who catches it. */
export const throwing: readonly Cell[] = [
  ...cellsOf('plain event', 'intermediate throw and end', {
    passes: [
      () => process('p').startEvent('s').intermediateThrowEvent('t').endEvent('end'),
      (land) => expect(land.start().state).toBe('completed'),
    ],
  }),
  ...cellsOf('message event', 'intermediate throw and end', {
    'reaches an instance of another process that waits for it': [
      () => [
        process('p').startEvent('s').intermediateThrowEvent('send', message('M', 'no')).endEvent('end'),
        process('q').startEvent('qs').intermediateCatchEvent('get', message('M', 'no')).endEvent('qe'),
      ],
      (land) => {
        land.start({ no: 1 }, undefined, 'q').start({ no: 2 }, undefined, 'q').start({ no: 2 }, undefined, 'p');
        expect(land.instances.map(({ state }) => state)).toEqual(['active', 'completed', 'completed']);
      },
    ],
    'begins a process that starts with it': [
      () => [
        process('p').startEvent('s').endEvent('end', message('M')),
        process('q').startEvent('qs', message('M')).userTask('a').endEvent('qe'),
      ],
      (land) => expect(land.start({ x: 1 }).held).toEqual(['a']),
    ],
    'takes along what its inputs say': [
      () =>
        process('p')
          .startEvent('s')
          .endEvent('end', { ...message('M'), inputs: [{ target: 'total', source: 'a + b' }] }),
      (land) => {
        land.start({ a: 1, b: 2 });
        expect(land.effectsOf('sendMessage')[0]).toMatchObject({ message: 'M', variables: { total: 3 } });
      },
    ],
  }),
  ...cellsOf('signal event', 'intermediate throw and end', {
    'is heard in the same instance and in all others': [
      () => [
        process('p')
          .startEvent('s')
          .parallelGateway('fork')
          .intermediateThrowEvent('t', signal('S'))
          .endEvent('end')
          .from('fork')
          .intermediateCatchEvent('c', signal('S'))
          .userTask('a')
          .to('end'),
        process('q').startEvent('qs').intermediateCatchEvent('qc', signal('S')).endEvent('qe'),
      ],
      (land) => {
        land.start({}, undefined, 'q').start({}, undefined, 'q').start({}, undefined, 'p');
        expect(land.held).toEqual(['a']);
        expect(land.instances.map(({ state }) => state)).toEqual(['completed', 'completed', 'active']);
      },
    ],
    'is thrown by an end event': [
      () => [
        process('p').startEvent('s').endEvent('end', signal('S')),
        process('q').startEvent('qs').intermediateCatchEvent('qc', signal('S')).endEvent('qe'),
      ],
      (land) => {
        land.start({}, undefined, 'q').start({}, undefined, 'p');
        expect(land.instances.map(({ state }) => state)).toEqual(['completed', 'completed']);
      },
    ],
    'another signal is not heard': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('fork')
          .intermediateThrowEvent('t', signal('S'))
          .endEvent('end')
          .from('fork')
          .intermediateCatchEvent('c', signal('T'))
          .to('end'),
      (land) => expect(land.start().held).toEqual(['c']),
    ],
    'that interrupts its own thrower ends it': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside.startEvent('in').intermediateThrowEvent('t', signal('S')).userTask('a').endEvent('out'),
          )
          .endEvent('end')
          .boundaryEvent('c', 'sub', signal('S'))
          .userTask('b')
          .endEvent('end2'),
      (land) => expect(land.start().held).toEqual(['b']),
    ],
  }),
  ...cellsOf('escalation event', 'boundary', {
    'interrupting: the thrower goes with the rest': [
      () => escalating((p) => p.boundaryEvent('c', 'sub', escalation('E')).userTask('b').endEvent('end2')),
      (land) => expect(land.start().held).toEqual(['b']),
    ],
    'non-interrupting: the thrower goes on': [
      () =>
        escalating((p) =>
          p
            .boundaryEvent('c', 'sub', { ...escalation('E'), cancelActivity: false })
            .userTask('b')
            .endEvent('end2'),
        ),
      (land) => {
        expect([...land.start().held].sort()).toEqual(['a', 'b']);
        land.complete('a');
        expect([...land.held].sort()).toEqual(['after', 'b']);
      },
    ],
    'the code before catch-all': [
      () =>
        escalating((p) =>
          p
            .boundaryEvent('any', 'sub', { ...escalation(), cancelActivity: false })
            .userTask('b')
            .endEvent('end2')
            .boundaryEvent('c', 'sub', { ...escalation('E'), cancelActivity: false })
            .userTask('d')
            .endEvent('end3'),
        ),
      (land) => expect([...land.start().held].sort()).toEqual(['a', 'd']),
    ],
    'catch-all': [
      () => escalating((p) => p.boundaryEvent('any', 'sub', escalation()).userTask('b').endEvent('end2')),
      (land) => expect(land.start().held).toEqual(['b']),
    ],
    'another code is not caught': [
      () => escalating((p) => p.boundaryEvent('c', 'sub', escalation('F')).userTask('b').endEvent('end2')),
      (land) => expect(land.start().held).toEqual(['a']),
    ],
  }),
  ...cellsOf('escalation event', 'event sub-process', {
    interrupting: [
      () =>
        escalating((p) =>
          p.eventSubProcess('h', (inside) => inside.startEvent('c', escalation('E')).userTask('b').endEvent('out2')),
        ),
      (land) => expect(land.start().held).toEqual(['b']),
    ],
    'non-interrupting': [
      () =>
        escalating((p) =>
          p.eventSubProcess('h', (inside) =>
            inside
              .startEvent('c', { ...escalation('E'), isInterrupting: false })
              .userTask('b')
              .endEvent('out2'),
          ),
        ),
      (land) => expect([...land.start().held].sort()).toEqual(['a', 'b']),
    ],
  }),
  ...cellsOf('escalation event', 'intermediate throw and end', {
    'uncaught is recorded and stops nothing': [
      () => escalating((p) => p),
      (land) => {
        expect(land.start().held).toEqual(['a']);
        expect(land.eventsOf('escalation.thrown')).toMatchObject([{ escalationCode: 'E', caughtBy: null }]);
      },
    ],
    'from an end event': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) => inside.startEvent('in').endEvent('up', escalation('E')))
          .userTask('after')
          .endEvent('end')
          .boundaryEvent('c', 'sub', { ...escalation('E'), cancelActivity: false })
          .userTask('b')
          .endEvent('end2'),
      (land) => expect([...land.start().held].sort()).toEqual(['after', 'b']),
    ],
    'from a called process to its caller': [
      () => [
        process('p')
          .startEvent('s')
          .callActivity('call', { calledElement: 'q' })
          .endEvent('end')
          .boundaryEvent('c', 'call', { ...escalation('E'), cancelActivity: false })
          .userTask('b')
          .endEvent('end2'),
        process('q').startEvent('qs').intermediateThrowEvent('up', escalation('E')).userTask('a').endEvent('qe'),
      ],
      (land) => expect([...land.start().held].sort()).toEqual(['a', 'b', 'call']),
    ],
  }),
  ...cellsOf('terminate event', 'end', {
    'ends everything in the process': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('fork')
          .userTask('a')
          .endEvent('end')
          .from('fork')
          .userTask('b')
          .endEvent('stop', terminate),
      (land) => expect(land.start().complete('b').state).toBe('completed'),
    ],
    'of a sub-process ends only that': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('fork')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .parallelGateway('f2')
              .userTask('a')
              .endEvent('out')
              .from('f2')
              .userTask('b')
              .endEvent('stop', terminate),
          )
          .userTask('after')
          .endEvent('end')
          .from('fork')
          .userTask('c')
          .to('end'),
      (land) => expect([...land.start().complete('b').held].sort()).toEqual(['after', 'c']),
    ],
  }),
  ...cellsOf('link event', 'intermediate throw and catch', {
    'goes on at the event of the same name': [
      () =>
        process('p')
          .startEvent('s')
          .intermediateThrowEvent('to', link('L'))
          .apart()
          .intermediateCatchEvent('from', link('L'))
          .userTask('a')
          .endEvent('end'),
      (land) => expect(land.start().held).toEqual(['a']),
    ],
    'several lead to one': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('fork')
          .intermediateThrowEvent('to1', link('L'))
          .from('fork')
          .intermediateThrowEvent('to2', link('L'))
          .apart()
          .intermediateCatchEvent('from', link('L'))
          .userTask('a')
          .endEvent('end'),
      (land) => expect(land.start().held).toEqual(['a', 'a']),
    ],
    'an inclusive join waits for what comes by a link': [
      () =>
        process('p')
          .startEvent('s')
          .inclusiveGateway('fork')
          .userTask('a')
          .inclusiveGateway('join')
          .userTask('after')
          .endEvent('end')
          .from('fork')
          .userTask('b')
          .intermediateThrowEvent('to', link('L'))
          .apart()
          .intermediateCatchEvent('from', link('L'))
          .to('join'),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['after']);
      },
    ],
  }),
];
