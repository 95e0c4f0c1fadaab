import { process, type NodeOptions, type ProcessBuilder } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { cellsOf, type Cell } from '../story/cell.js';
import { error, message, timer } from '../story/definitions.js';

const alone = (add: (builder: ProcessBuilder) => ProcessBuilder) => (): ProcessBuilder =>
  add(process('p').startEvent('s')).endEvent('end');

/** Every kind of task, sub-process and call. */
export const activities: readonly Cell[] = [
  ...cellsOf('task', 'in the flow', {
    passes: [alone((p) => p.task('a')), (land) => expect(land.start().state).toBe('completed')],
    'leaves by all its flows (implicit split), merges without waiting': [
      () => process('p').startEvent('s').task('a').userTask('b').userTask('d').endEvent('end').from('a').userTask('c').to('d'),
      (land) => {
        expect(land.start().held).toEqual(['b', 'c']);
        expect(land.complete('b').complete('c').held).toEqual(['d', 'd']);
      },
    ],
    'conditional and default flows': [
      () =>
        process('p')
          .startEvent('s')
          .task('a', { default: 'a_d' })
          .when('x > 1')
          .userTask('b')
          .endEvent('end')
          .from('a')
          .userTask('c')
          .to('end')
          .from('a')
          .userTask('d')
          .to('end'),
      (land) => {
        expect(land.start({ x: 2 }).held).toEqual(['b', 'c']);
        expect(land.start({ x: 0 }).held).toEqual(['b', 'c', 'c', 'd']);
      },
    ],
  }),
  ...cellsOf('manual task', 'in the flow', {
    passes: [alone((p) => p.manualTask('a')), (land) => expect(land.start().state).toBe('completed')],
  }),
  ...cellsOf('user task', 'in the flow', {
    'is held until somebody completes it': [
      alone((p) => p.userTask('a')),
      (land) => {
        expect(land.start().effectsOf('openTask')).toMatchObject([{ node: 'a', kind: 'human' }]);
        expect(land.complete('a', { x: 1 }).state).toBe('completed');
        expect(land.variables).toMatchObject({ x: 1 });
      },
    ],
  }),
  ...cellsOf('service task', 'in the flow', {
    'calls its service with its inputs, keeps its outputs': [
      alone((p) =>
        p.serviceTask('a', {
          service: 'sum',
          inputs: [{ target: 'n', source: 'x + 1' }],
          outputs: [{ target: 'y', source: 'result' }],
        }),
      ),
      (land) => {
        expect(land.start({ x: 1 }).effectsOf('callService')).toMatchObject([{ service: 'sum', variables: { x: 1, n: 2 } }]);
        expect(land.complete('a', { result: 5 }).variables).toMatchObject({ y: 5 });
        expect(land.variables).not.toHaveProperty('n');
      },
    ],
    'whose flow has no condition that holds is an incident, mended and retried without calling again': [
      () => process('p').startEvent('s').serviceTask('a').when('ok').endEvent('end'),
      (land) => {
        expect(land.start({ ok: false }).complete('a').failed).toEqual(['a']);
        expect(land.set({ ok: true }).retry('a').state).toBe('completed');
        expect(land.effectsOf('callService')).toHaveLength(1);
      },
    ],
  }),
  ...cellsOf('script task', 'in the flow', {
    'has its script run, and is held until it answers': [
      alone((p) => p.scriptTask('a', { script: '1 + 1', scriptFormat: 'feel', resultVariable: 'two' })),
      (land) => {
        expect(land.start().effectsOf('runScript')).toMatchObject([{ script: '1 + 1', resultVariable: 'two' }]);
        expect(land.complete('a', { two: 2 }).state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('business rule task', 'in the flow', {
    'has its decision evaluated, and is held until the answer comes': [
      alone((p) => p.businessRuleTask('a', { decision: 'discount', resultVariable: 'rate' })),
      (land) => {
        expect(land.start().effectsOf('evaluateDecision')).toMatchObject([{ decision: 'discount', resultVariable: 'rate' }]);
        expect(land.complete('a', { rate: 0.1 }).state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('send task', 'in the flow', {
    'sends its message and passes': [
      alone((p) => p.sendTask('a', message('M', 'no'))),
      (land) => {
        expect(land.start({ no: 3 }).effectsOf('sendMessage')).toMatchObject([{ message: 'M', correlationKey: '3' }]);
        expect(land.state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('receive task', 'in the flow', {
    'is held until its message arrives': [
      alone((p) => p.receiveTask('a', message('M'))),
      (land) => {
        expect(() => land.start().complete('a')).toThrow();
        expect(land.receive('a', 'a', { x: 1 }).state).toBe('completed');
        expect(land.variables).toMatchObject({ x: 1 });
      },
    ],
    'behind an event-based gateway': [
      () =>
        process('p')
          .startEvent('s')
          .eventBasedGateway('g')
          .receiveTask('a', message('M'))
          .userTask('b')
          .endEvent('end')
          .from('g')
          .intermediateCatchEvent('late', timer('PT1H'))
          .to('end'),
      (land) => expect(land.start().receive('g', 'a').held).toEqual(['b']),
    ],
    'begins a process (instantiate)': [
      () => process('p').receiveTask('a', message('M')).userTask('b').endEvent('end'),
      (land) => expect(land.start({ x: 1 }, 'a').held).toEqual(['b']),
    ],
  }),
  ...cellsOf('sub-process', 'in the flow', {
    'is left when nothing is left inside': [
      alone((p) =>
        p
          .subProcess('sub', (i) =>
            i.startEvent('in').parallelGateway('f').userTask('a').endEvent('out').from('f').userTask('b').to('out'),
          )
          .userTask('c'),
      ),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['c']);
      },
    ],
    'empty: passes': [alone((p) => p.subProcess('sub', (i) => i)), (land) => expect(land.start().state).toBe('completed')],
    'nested five deep': [
      () => {
        const nest =
          (depth: number) =>
          (i: ProcessBuilder): ProcessBuilder =>
            depth === 0
              ? i.startEvent(`in${depth}`).userTask('a').endEvent(`out${depth}`)
              : i
                  .startEvent(`in${depth}`)
                  .subProcess(`sub${depth}`, nest(depth - 1))
                  .endEvent(`out${depth}`);
        return process('p').startEvent('s').subProcess('sub', nest(5)).endEvent('end');
      },
      (land) => expect(land.start().complete('a').state).toBe('completed'),
    ],
  }),
  ...cellsOf('ad-hoc sub-process', 'parallel', {
    'begins all that no flow leads to; done when nothing is left': [
      alone((p) => p.adHocSubProcess('ad', (i) => i.userTask('a').userTask('b').apart().userTask('c')).userTask('after')),
      (land) => {
        expect(land.start().held).toEqual(['a', 'c']);
        expect(land.complete('a').complete('c').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['after']);
      },
    ],
    'begins what an expression names; somebody may begin more': [
      alone((p) =>
        p.adHocSubProcess('ad', (i) => i.userTask('a').apart().userTask('b').apart().userTask('c'), { activate: '["b"]' }),
      ),
      (land) => {
        expect(land.start().held).toEqual(['b']);
        expect(land.activate('ad', 'a').activate('ad', 'a').held).toEqual(['b', 'a', 'a']);
        expect(land.complete('a').complete('a').complete('b').state).toBe('completed');
      },
    ],
    'its condition ends the rest': [
      alone((p) =>
        p
          .adHocSubProcess('ad', (i) => i.userTask('a').apart().userTask('b'), { completionCondition: 'enough = true' })
          .userTask('after'),
      ),
      (land) => expect(land.start().complete('a', { enough: true }).held).toEqual(['after']),
    ],
    'its condition waits for the rest': [
      alone((p) =>
        p
          .adHocSubProcess('ad', (i) => i.userTask('a').userTask('a2').apart().userTask('b'), {
            completionCondition: 'enough = true',
            cancelRemainingInstances: false,
          })
          .userTask('after'),
      ),
      (land) => {
        expect(land.start().complete('a', { enough: true }).held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['after']);
      },
    ],
    'stays open while its condition does not hold': [
      alone((p) => p.adHocSubProcess('ad', (i) => i.userTask('a'), { completionCondition: 'enough = true' }).userTask('after')),
      (land) => {
        land.start({ enough: false }).complete('a');
        expect(land.held).toEqual([]);
        expect(land.activate('ad', 'a').complete('a', { enough: true }).held).toEqual(['after']);
      },
    ],
  }),
  ...cellsOf('ad-hoc sub-process', 'sequential', {
    'one after the other, in order': [
      alone((p) => p.adHocSubProcess('ad', (i) => i.userTask('a').apart().userTask('b'), { ordering: 'Sequential' })),
      (land) => {
        expect(land.start().held).toEqual(['a']);
        expect(() => land.activate('ad', 'b')).toThrow();
        expect(land.complete('a').held).toEqual(['b']);
        expect(land.complete('b').state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('call activity', 'of a process', {
    'goes on with what the called process has brought about': [
      () => [
        process('p').startEvent('s').callActivity('call', { calledElement: 'q' }).userTask('after').endEvent('end'),
        process('q').startEvent('qs').userTask('a').endEvent('qe'),
      ],
      (land) => {
        expect(land.start({ x: 1 }).held).toEqual(['call', 'a']);
        expect(land.complete('a', { y: 2 }).held).toEqual(['after']);
        expect(land.variables).toMatchObject({ y: 2 });
      },
    ],
    'interrupted: the called process is cancelled': [
      () => [
        process('p')
          .startEvent('s')
          .callActivity('call', { calledElement: 'q' })
          .endEvent('end')
          .boundaryEvent('late', 'call', timer('PT1H'))
          .userTask('b')
          .endEvent('end2'),
        process('q').startEvent('qs').userTask('a').endEvent('qe'),
      ],
      (land) => {
        land.start().trigger('call', 'late');
        expect(land.held).toEqual(['b']);
        expect(land.instances.map(({ state }) => state)).toEqual(['active', 'terminated']);
      },
    ],
    'a failure of it without catcher fails the caller': [
      () => [
        process('p').startEvent('s').callActivity('call', { calledElement: 'q' }).endEvent('end'),
        process('q').startEvent('qs').userTask('a').endEvent('bad', error('E')),
      ],
      (land) => expect(land.start().complete('a').state).toBe('failed'),
    ],
    'several instances': [
      () => [
        process('p')
          .startEvent('s')
          .callActivity('call', { calledElement: 'q', ...parallel('3') })
          .endEvent('end'),
        process('q').startEvent('qs').userTask('a').endEvent('qe'),
      ],
      (land) => {
        land.start();
        expect(land.instances).toHaveLength(4);
        expect(land.complete('a').complete('a').complete('a').state).toBe('completed');
      },
    ],
  }),
  ...cellsOf('quantities', 'activity', {
    'startQuantity waits for so many tokens': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .userTask('a')
          .userTask('c', { startQuantity: 2 })
          .endEvent('end')
          .from('f')
          .userTask('b')
          .to('c'),
      (land) => {
        expect(land.start().complete('a').held).toEqual(['b']);
        expect(land.complete('b').held).toEqual(['c']);
        expect(land.complete('c').state).toBe('completed');
      },
    ],
    'completionQuantity sends so many tokens on': [
      () => process('p').startEvent('s').userTask('a', { completionQuantity: 3 }).userTask('b').endEvent('end'),
      (land) => expect(land.start().complete('a').held).toEqual(['b', 'b', 'b']),
    ],
    'boundary events are waited for only once it has begun': [
      () =>
        process('p')
          .startEvent('s')
          .parallelGateway('f')
          .userTask('a')
          .userTask('c', { startQuantity: 2 })
          .endEvent('end')
          .from('f')
          .userTask('b')
          .to('c')
          .boundaryEvent('late', 'c', timer('PT1H'))
          .endEvent('end2'),
      (land) => {
        expect(land.start().complete('a').effectsOf('setTimer')).toEqual([]);
        expect(land.complete('b').effectsOf('setTimer')).toHaveLength(1);
      },
    ],
  }),
];

function parallel(loopCardinality: string): NodeOptions {
  return {
    multiInstance: {
      isSequential: false,
      loopCardinality,
      collection: undefined,
      elementVariable: undefined,
      completionCondition: undefined,
    },
  };
}
