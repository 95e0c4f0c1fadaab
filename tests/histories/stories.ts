import type { FlatModel } from '@vermilion/engine';
import { process } from '@vermilion/engine/testing';
import { compensate, error, escalation, message, signal, timer } from '../conformance/story/definitions.js';

/** A command without its moment; `at`: the node on which its token is. */
export type Step = Readonly<Record<string, unknown>> & { readonly type: string; readonly at?: string };

const start = (variables: Readonly<Record<string, unknown>> = {}): Step => ({ type: 'start', variables });
const complete = (at: string, variables: Readonly<Record<string, unknown>> = {}): Step => ({ type: 'complete', at, variables });
const several = { isSequential: false, loopCardinality: '3', collection: undefined, elementVariable: undefined } as const;

/** What is recorded once and for all. Add to it; never change what has a file. */
export const stories: Readonly<Record<string, { readonly model: FlatModel; readonly steps: readonly Step[] }>> = {
  gateways: {
    model: process('gateways')
      .startEvent('s')
      .inclusiveGateway('o', { default: 'o_b' })
      .when('n > 1')
      .userTask('a')
      .inclusiveGateway('j')
      .exclusiveGateway('x', { default: 'x_end' })
      .when('again = true')
      .to('o')
      .from('x')
      .endEvent('end')
      .from('o')
      .userTask('b')
      .to('j')
      .from('o')
      .when('n > 2')
      .userTask('c')
      .to('j')
      .flat(),
    steps: [start({ n: 3, again: true }), complete('a'), complete('c', { n: 0 }), complete('b', { again: false })],
  },
  events: {
    model: process('events')
      .startEvent('s')
      .subProcess('sub', (i) =>
        i
          .startEvent('in')
          .parallelGateway('f')
          .userTask('a')
          .intermediateThrowEvent('up', escalation('E'))
          .endEvent('out')
          .from('f')
          .intermediateThrowEvent('call', signal('S'))
          .eventBasedGateway('g')
          .intermediateCatchEvent('m', message('M'))
          .endEvent('bad', error('X'))
          .from('g')
          .intermediateCatchEvent('t', timer('PT1H'))
          .to('out')
          .eventSubProcess('h', (h) =>
            h
              .startEvent('heard', { ...signal('S'), isInterrupting: false })
              .userTask('listen')
              .endEvent('ok'),
          ),
      )
      .endEvent('end')
      .boundaryEvent('told', 'sub', { ...escalation('E'), cancelActivity: false })
      .userTask('note')
      .endEvent('noted')
      .boundaryEvent('failed', 'sub', error('X'))
      .userTask('mend')
      .endEvent('mended')
      .flat(),
    steps: [
      start(),
      complete('a'),
      { type: 'correlate', at: 'g', event: 'm', variables: { why: 'late' } },
      complete('note'),
      complete('mend'),
    ],
  },
  compensation: {
    model: process('compensation')
      .startEvent('s')
      .userTask('book', { multiInstance: { ...several, completionCondition: 'nrOfCompletedInstances >= 2' } })
      .userTask('pay')
      .intermediateThrowEvent('undo', compensate())
      .userTask('after')
      .endEvent('end')
      .undoneBy('book', 'unbook')
      .undoneBy('pay', 'unpay')
      .flat(),
    steps: [
      start(),
      complete('book'),
      complete('book'),
      complete('pay'),
      complete('unpay'),
      complete('unbook'),
      complete('unbook'),
      complete('after'),
    ],
  },
  incident: {
    model: process('incident').startEvent('s').serviceTask('call').when('ok').userTask('a').endEvent('end').flat(),
    steps: [
      start({ ok: false }),
      complete('call'),
      { type: 'setVariables', variables: { ok: true } },
      { type: 'retry', at: 'call' },
      complete('a'),
    ],
  },
};
