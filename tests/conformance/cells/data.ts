import { process } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { message } from '../story/definitions.js';

/** Data objects, properties, mappings, and the limits of scopes. */
export const data: readonly Cell[] = [
  ...cellsOf('data object', 'sub-process', {
    'lives as long as its scope, and hides one of the same name around': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess(
            'sub',
            (i) =>
              i
                .startEvent('in')
                .serviceTask('a', { outputs: [{ target: 'note', source: 'result' }] })
                .serviceTask('b')
                .endEvent('out'),
            { declares: ['note'] },
          )
          .serviceTask('c')
          .endEvent('end'),
      (land) => {
        land.start({ note: 'outer' }).complete('a', { result: 'inner' }).complete('b');
        const seen = land.effectsOf('callService').map(({ node, variables }) => [node, variables['note']]);
        expect(seen).toEqual([
          ['a', null],
          ['b', 'inner'],
          ['c', 'outer'],
        ]);
      },
    ],
    'does not take what nobody declares: that stays in the scope around the activity': [
      () =>
        process('p')
          .startEvent('s')
          .subProcess(
            'sub',
            (i) =>
              i
                .startEvent('in')
                .serviceTask('a', { outputs: [{ target: 'x', source: 'result' }] })
                .endEvent('out'),
            { declares: ['note'] },
          )
          .serviceTask('c')
          .endEvent('end'),
      (land) => {
        land.start().complete('a', { result: 1 });
        expect(land.effectsOf('callService').at(-1)!.variables).not.toHaveProperty('x');
      },
    ],
  }),
  ...cellsOf('mappings', 'events', {
    'a catch event gives on what its message brings': [
      () =>
        process('p')
          .startEvent('s')
          .intermediateCatchEvent('e', { ...message('M'), outputs: [{ target: 'paid', source: 'amount * 2' }] })
          .endEvent('end'),
      (land) => expect(land.start().receive('e', 'e', { amount: 3 }).variables).toMatchObject({ paid: 6 }),
    ],
    'a boundary event too': [
      () =>
        process('p')
          .startEvent('s')
          .userTask('a')
          .endEvent('end')
          .boundaryEvent('e', 'a', { ...message('M'), outputs: [{ target: 'why', source: 'reason' }] })
          .endEvent('end2'),
      (land) => expect(land.start().receive('a', 'e', { reason: 'late' }).variables).toMatchObject({ why: 'late' }),
    ],
  }),
  ...cellsOf('limits', 'instance', {
    'a loop without rest is an incident, not a hang': [
      () => process('p').startEvent('s').exclusiveGateway('m').task('a').to('m'),
      (land) => expect(land.start().failed).toHaveLength(1),
    ],
    'too many tokens are an incident': [
      () =>
        process('p')
          .startEvent('s')
          .task('a', {
            multiInstance: {
              isSequential: false,
              loopCardinality: '100000',
              collection: undefined,
              elementVariable: undefined,
              completionCondition: undefined,
            },
          })
          .endEvent('end'),
      (land) => expect(land.start().failed).toEqual(['a']),
    ],
  }),
];
