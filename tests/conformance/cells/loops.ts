import type { NodeOptions } from '@vermilion/engine/testing';
import { process } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { escalation, signal } from '../story/definitions.js';

type Multi = NonNullable<NodeOptions['multiInstance']>;

const multi = (options: Partial<Multi>): NodeOptions => ({
  multiInstance: {
    isSequential: false,
    loopCardinality: undefined,
    collection: undefined,
    elementVariable: undefined,
    completionCondition: undefined,
    ...options,
  },
});
const loop = (options: Partial<NonNullable<NodeOptions['standardLoop']>>): NodeOptions => ({
  standardLoop: { testBefore: false, loopMaximum: undefined, loopCondition: undefined, ...options },
});
const around = (options: NodeOptions) => () =>
  process('p').startEvent('s').userTask('a', options).userTask('after').endEvent('end');
const escalated = signal('done').eventDefinition as never;

/** Activities that are carried out several times. */
export const loops: readonly Cell[] = [
  ...cellsOf('standard loop', 'activity', {
    'while its condition holds, asked after each turn': [
      around(loop({ loopCondition: 'more = true' })),
      (land) => {
        expect(land.start({ more: false }).held).toEqual(['a']);
        expect(land.complete('a', { more: true }).held).toEqual(['a']);
        expect(land.complete('a', { more: false }).held).toEqual(['after']);
      },
    ],
    'asked before the first turn': [
      around(loop({ testBefore: true, loopCondition: 'more = true' })),
      (land) => expect(land.start({ more: false }).held).toEqual(['after']),
    ],
    'at most so many turns': [
      around(loop({ loopMaximum: 2 })),
      (land) => expect(land.start().complete('a').complete('a').held).toEqual(['after']),
    ],
    'the condition sees the turns so far': [
      around(loop({ loopCondition: 'loopCounter < 3' })),
      (land) => expect(land.start().complete('a').complete('a').complete('a').held).toEqual(['after']),
    ],
    'of a sub-process': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess('sub', (i) => i.startEvent('in').userTask('a').endEvent('out'), loop({ loopMaximum: 2 }))
          .userTask('after')
          .endEvent('end'),
      (land) => expect(land.start().complete('a').complete('a').held).toEqual(['after']),
    ],
  }),
  ...cellsOf('multi-instance', 'parallel', {
    'by a number': [
      around(multi({ loopCardinality: 'n' })),
      (land) => {
        expect(land.start({ n: 2 }).held).toEqual(['a', 'a']);
        expect(land.complete('a').complete('a').held).toEqual(['after']);
      },
    ],
    'none: passes': [around(multi({ loopCardinality: '0' })), (land) => expect(land.start().held).toEqual(['after'])],
    'by a collection; each instance has its own item': [
      () =>
        process('p')
          .startEvent('s')
          .serviceTask('a', multi({ collection: 'items', elementVariable: 'item' }))
          .endEvent('end'),
      (land) => {
        land.start({ items: ['x', 'y'] });
        expect(land.effectsOf('callService').map(({ variables }) => variables['item'])).toEqual(['x', 'y']);
        expect(land.variables).not.toHaveProperty('item');
      },
    ],
    'a condition ends the rest': [
      around(multi({ loopCardinality: '3', completionCondition: 'nrOfCompletedInstances >= 2' })),
      (land) => {
        land.start().complete('a').complete('a');
        expect(land.held).toEqual(['after']);
      },
    ],
    'results are gathered in the order of the items': [
      () =>
        process('p')
          .startEvent('s')
          .serviceTask('a', {
            ...multi({ collection: 'items', elementVariable: 'item', outputCollection: 'results', outputElement: 'result' }),
            inputs: [{ target: 'result', source: 'item * 10' }],
          })
          .userTask('after')
          .endEvent('end'),
      (land) => {
        land
          .start({ items: [1, 2, 3] })
          .complete('a')
          .complete('a')
          .complete('a');
        expect(land.variables).toMatchObject({ results: [10, 20, 30] });
      },
    ],
    'what is no list is an incident': [
      around(multi({ collection: 'items' })),
      (land) => expect(land.start({ items: 5 }).failed).toEqual(['a']),
    ],
  }),
  ...cellsOf('multi-instance', 'sequential', {
    'one after the other': [
      around(multi({ isSequential: true, loopCardinality: '2' })),
      (land) => {
        expect(land.start().held).toEqual(['a']);
        expect(land.complete('a').held).toEqual(['a']);
        expect(land.complete('a').held).toEqual(['after']);
      },
    ],
    'a condition ends it early': [
      around(multi({ isSequential: true, loopCardinality: '5', completionCondition: 'stop = true' })),
      (land) => expect(land.start({ stop: false }).complete('a').complete('a', { stop: true }).held).toEqual(['after']),
    ],
  }),
  ...cellsOf('multi-instance', 'behavior', {
    'All: no event is thrown': [
      around(multi({ loopCardinality: '2' })),
      (land) => expect(land.start().complete('a').complete('a').eventsOf('signal.thrown')).toEqual([]),
    ],
    'None: each completion throws': [
      around(
        multi({ loopCardinality: '3', behavior: 'None', behaviorEvents: [{ condition: undefined, eventDefinition: escalated }] }),
      ),
      (land) => expect(land.start().complete('a').complete('a').eventsOf('signal.thrown')).toHaveLength(2),
    ],
    'One: the first completion throws': [
      around(
        multi({ loopCardinality: '3', behavior: 'One', behaviorEvents: [{ condition: undefined, eventDefinition: escalated }] }),
      ),
      (land) => expect(land.start().complete('a').complete('a').eventsOf('signal.thrown')).toHaveLength(1),
    ],
    'Complex: a completion throws where its condition holds': [
      around(
        multi({
          loopCardinality: '3',
          behavior: 'Complex',
          behaviorEvents: [{ condition: 'nrOfCompletedInstances = 2', eventDefinition: escalated }],
        }),
      ),
      (land) => {
        expect(land.start().complete('a').eventsOf('signal.thrown')).toHaveLength(0);
        expect(land.complete('a').eventsOf('signal.thrown')).toHaveLength(1);
        expect(land.complete('a').eventsOf('signal.thrown')).toHaveLength(1);
      },
    ],
    'what it throws is caught on its own border': [
      () =>
        process('p')
          .startEvent('s')
          .userTask(
            'a',
            multi({
              loopCardinality: '3',
              behavior: 'One',
              behaviorEvents: [{ condition: undefined, eventDefinition: escalation('E').eventDefinition as never }],
            }),
          )
          .endEvent('end')
          .boundaryEvent('c', 'a', escalation('E'))
          .userTask('b')
          .endEvent('end2'),
      (land) => expect(land.start().complete('a').held).toEqual(['b']),
    ],
  }),
];
