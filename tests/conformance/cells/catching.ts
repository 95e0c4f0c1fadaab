import { process, type NodeOptions } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { conditional, message, signal, timer } from '../story/definitions.js';
import type { Land } from '../story/land.js';

/** What can be waited for, and how it is made to happen to the token on `node`. */
const kinds: Readonly<
  Record<string, readonly [options: NodeOptions, happen: (land: Land, node: string, event: string) => void]>
> = {
  timer: [timer('PT1H'), (land, node, event) => land.trigger(node, event)],
  message: [message('M'), (land, node, event) => land.receive(node, event)],
  signal: [signal('S'), (land) => land.signal('S')],
  conditional: [conditional('x > 1'), (land) => land.set({ x: 0 }).set({ x: 2 })],
};

/** Every event that can be waited for, wherever it can be waited for. */
export const catching: readonly Cell[] = Object.entries(kinds).flatMap(([kind, [options, happen]]) => [
  ...cellsOf(`${kind} event`, 'intermediate catch', {
    'is held until it happens': [
      () => process('p').startEvent('s').intermediateCatchEvent('e', options).endEvent('end'),
      (land) => {
        land.start({ x: 0 });
        expect(land.held).toEqual(['e']);
        happen(land, 'e', 'e');
        expect(land.state).toBe('completed');
      },
    ],
  }),
  ...cellsOf(`${kind} event`, 'boundary', {
    interrupting: [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', options)
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        land.start({ x: 0 });
        happen(land, 'a', 'e');
        expect(land.held).toEqual(['b']);
        expect(() => land.complete('a')).toThrow();
      },
    ],
    'interrupting a sub-process with all inside': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside.startEvent('in').parallelGateway('fork').userTask('a').endEvent('out').from('fork').userTask('b').to('out'),
          )
          .endEvent('end')
          .boundaryEvent('e', 'sub', options)
          .userTask('c')
          .endEvent('end2'),
      (land) => {
        land.start({ x: 0 });
        expect(land.held).toEqual(['a', 'b']);
        happen(land, 'sub', 'e');
        expect(land.held).toEqual(['c']);
      },
    ],
    'interrupting all instances of a multi-instance activity': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a', {
            multiInstance: {
              isSequential: false,
              loopCardinality: '3',
              collection: undefined,
              elementVariable: undefined,
              completionCondition: undefined,
            },
          })
          .endEvent('end')
          .boundaryEvent('e', 'a', options)
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        land.start({ x: 0 });
        expect(land.held).toEqual(['a', 'a', 'a']);
        happenAtBody(land, kind, happen);
        expect(land.held).toEqual(['b']);
      },
    ],
    'non-interrupting': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', { ...options, cancelActivity: false })
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        land.start({ x: 0 });
        happen(land, 'a', 'e');
        expect(land.held).toEqual(['a', 'b']);
        land.complete('a');
        expect(land.state).toBe('active');
        land.complete('b');
        expect(land.state).toBe('completed');
      },
    ],
    'is not waited for once the activity has been left': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .userTask('c')
          .endEvent('end')
          .boundaryEvent('e', 'a', options)
          .userTask('b')
          .endEvent('end2'),
      (land) => {
        land.start({ x: 0 }).complete('a');
        try {
          happen(land, 'c', 'e');
        } catch {
          // a timer or message that comes too late is refused
        }
        expect(land.held).toEqual(['c']);
      },
    ],
  }),
  ...cellsOf(`${kind} event`, 'event sub-process', {
    interrupting: [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .eventSubProcess('handler', (inside) => inside.startEvent('e', options).userTask('b').endEvent('out')),
      (land) => {
        land.start({ x: 0 });
        expect(land.held).toEqual(['a']);
        happen(land, 'p', 'e');
        expect(land.held).toEqual(['b']);
        land.complete('b');
        expect(land.state).toBe('completed');
      },
    ],
    'non-interrupting': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .eventSubProcess('handler', (inside) =>
            inside
              .startEvent('e', { ...options, isInterrupting: false })
              .userTask('b')
              .endEvent('out'),
          ),
      (land) => {
        land.start({ x: 0 });
        happen(land, 'p', 'e');
        expect(land.held).toEqual(['a', 'b']);
        land.complete('a');
        expect(land.state).toBe('active');
        land.complete('b');
        expect(land.state).toBe('completed');
      },
    ],
    'inside a sub-process, which goes on after it': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (inside) =>
            inside
              .startEvent('in')
              .userTask('a')
              .endEvent('out')
              .eventSubProcess('handler', (within) => within.startEvent('e', options).userTask('b').endEvent('out2')),
          )
          .userTask('c')
          .endEvent('end'),
      (land) => {
        land.start({ x: 0 });
        happen(land, 'sub', 'e');
        expect(land.held).toEqual(['b']);
        land.complete('b');
        expect(land.held).toEqual(['c']);
      },
    ],
    'of a scope that another one has interrupted: not started any more': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .eventSubProcess('first', (inside) => inside.startEvent('stop', message('stop')).userTask('b').endEvent('out'))
          .eventSubProcess('handler', (inside) => inside.startEvent('e', options).userTask('c').endEvent('out2')),
      (land) => {
        land.start({ x: 0 }).receive('p', 'stop');
        try {
          happen(land, 'p', 'e');
        } catch {
          // a timer or message that nobody waits for is refused
        }
        expect(land.held).toEqual(['b']);
      },
    ],
  }),
  ...cellsOf(`${kind} event`, 'event-based gateway', {
    'is chosen by being the first': [
      () =>
        process('p')
          .startEvent('s')
          .eventBasedGateway('g')
          .intermediateCatchEvent('e', options)
          .userTask('a')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('other', message('other'))
          .userTask('b')
          .to('end'),
      (land) => {
        land.start({ x: 0 });
        expect(land.held).toEqual(['g']);
        happen(land, 'g', 'e');
        expect(land.held).toEqual(['a']);
        expect(land.times('other')).toBe(0);
      },
    ],
    'is given up when another one is the first': [
      () =>
        process('p')
          .startEvent('s')
          .eventBasedGateway('g')
          .intermediateCatchEvent('e', options)
          .userTask('a')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('other', message('other'))
          .userTask('b')
          .to('end'),
      (land) => {
        land.start({ x: 0 }).receive('g', 'other');
        expect(land.held).toEqual(['b']);
        expect(land.times('e')).toBe(0);
      },
    ],
  }),
  ...cellsOf(`${kind} event`, 'start of a process', {
    'begins it, beside a plain start': [
      () => process('p').startEvent('s').userTask('a').endEvent('end').apart().startEvent('e', options).userTask('b').to('end'),
      (land) => {
        expect(land.start({}, 'e').held).toEqual(['b']);
      },
    ],
  }),
]);

/** The body of a multi-instance activity waits for its boundary events, not one of its instances. */
function happenAtBody(land: Land, kind: string, happen: (land: Land, node: string, event: string) => void): void {
  if (kind === 'signal' || kind === 'conditional') happen(land, 'a', 'e');
  else land.atBody('a', 'e', kind === 'timer' ? 'trigger' : 'correlate');
}
