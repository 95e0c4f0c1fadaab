import { process } from '@vermilion/engine/testing';
import { expect } from 'vitest';
import { conditional, escalation, message, signal, terminate } from '../story/definitions.js';
import { parallel } from './instances.js';
import { patternsOf } from './pattern.js';

/** Workflow control-flow patterns 23–43. */
export const advanced = patternsOf({
  23: [
    'Transient trigger',
    () => process('p').startEvent('s').userTask('a').intermediateCatchEvent('c', signal('S')).endEvent('end'),
    (land) => {
      expect(land.start().signal('S').complete('a').held).toEqual(['c']);
      expect(land.signal('S').state).toBe('completed');
    },
  ],
  24: [
    'Persistent trigger',
    () => process('p').startEvent('s').userTask('a').intermediateCatchEvent('c', conditional('arrived = true')).endEvent('end'),
    (land) => expect(land.start({ arrived: false }).set({ arrived: true }).complete('a').state).toBe('completed'),
  ],
  25: [
    'Cancel region',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .subProcess('region', (i) => i.startEvent('in').userTask('a').userTask('a2').endEvent('out'))
        .endEvent('end')
        .boundaryEvent('stop', 'region', message('stop'))
        .userTask('c')
        .to('end')
        .from('f')
        .userTask('b')
        .to('end'),
    (land) => expect([...land.start().receive('region', 'stop').held].sort()).toEqual(['b', 'c']),
  ],
  26: [
    'Cancel multiple instance activity',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ loopCardinality: '3' }))
        .endEvent('end')
        .boundaryEvent('stop', 'a', signal('stop'))
        .userTask('b')
        .to('end'),
    (land) => expect(land.start().complete('a').signal('stop').held).toEqual(['b']),
  ],
  27: [
    'Complete multiple instance activity',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ loopCardinality: '3', completionCondition: 'enough = true' }))
        .userTask('b')
        .endEvent('end'),
    (land) => expect(land.start({ enough: false }).complete('a').complete('a', { enough: true }).held).toEqual(['b']),
  ],
  28: [
    'Blocking discriminator',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .exclusiveGateway('m')
        .userTask('a')
        .complexGateway('j', { activationCondition: 'activationCount >= 1' })
        .userTask('c')
        .endEvent('end')
        .from('f')
        .to('m')
        .from('f')
        .userTask('b')
        .to('j'),
    (land) => {
      expect([...land.start().complete('a').held].sort()).toEqual(['a', 'b', 'c']);
      // a second token by the same flow waits for the reset
      expect(land.complete('a').held).toEqual(['b', 'c']);
      expect(land.complete('b').held).toEqual(['c', 'c']);
    },
  ],
  29: [
    'Cancelling discriminator',
    () =>
      process('p')
        .startEvent('s')
        .subProcess('sub', (i) =>
          i.startEvent('in').parallelGateway('f').userTask('a').endEvent('first', terminate).from('f').userTask('b').to('first'),
        )
        .userTask('c')
        .endEvent('end'),
    (land) => expect(land.start().complete('b').held).toEqual(['c']),
  ],
  30: [
    'Structured partial join',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .complexGateway('j', { activationCondition: 'activationCount >= 2' })
        .userTask('d')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('j')
        .from('f')
        .userTask('c')
        .to('j'),
    (land) => {
      expect(land.start().complete('a').complete('c').held).toEqual(['b', 'd']);
      expect(land.complete('b').complete('d').state).toBe('completed');
    },
  ],
  31: [
    'Blocking partial join',
    () =>
      process('p')
        .startEvent('s')
        .exclusiveGateway('again')
        .parallelGateway('f')
        .userTask('a')
        .complexGateway('j', { activationCondition: 'activationCount >= 2' })
        .userTask('d')
        .exclusiveGateway('x', { default: 'x_end' })
        .when('more = true')
        .to('again')
        .from('x')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('j')
        .from('f')
        .userTask('c')
        .to('j'),
    (land) => {
      land.start().complete('a').complete('b').complete('d', { more: true });
      // the third token of the first round resets it, so that the next two count again
      land.complete('c');
      expect([...land.held].sort()).toEqual(['a', 'b', 'c']);
      expect(land.complete('a').complete('c').held).toEqual(['b', 'd']);
    },
  ],
  32: [
    'Cancelling partial join',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ loopCardinality: '3', completionCondition: 'nrOfCompletedInstances >= 2' }))
        .userTask('d')
        .endEvent('end'),
    (land) => expect(land.start().complete('a').complete('a').held).toEqual(['d']),
  ],
  33: [
    'Generalized AND-join',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .exclusiveGateway('m')
        .userTask('a')
        .parallelGateway('j')
        .userTask('c')
        .endEvent('end')
        .from('f')
        .to('m')
        .from('f')
        .exclusiveGateway('n')
        .userTask('b')
        .to('j')
        .from('f')
        .to('n'),
    (land) => {
      expect(land.start().complete('a').complete('a').complete('b').held).toEqual(['b', 'c']);
      expect(land.complete('b').held).toEqual(['c', 'c']);
    },
  ],
  34: [
    'Static partial join for multiple instances',
    () =>
      process('p')
        .startEvent('s')
        .userTask(
          'a',
          parallel({
            loopCardinality: '3',
            behavior: 'Complex',
            behaviorEvents: [
              { condition: 'nrOfCompletedInstances = 2', eventDefinition: escalation('enough').eventDefinition as never },
            ],
          }),
        )
        .endEvent('end')
        .boundaryEvent('go', 'a', { ...escalation('enough'), cancelActivity: false })
        .userTask('b')
        .endEvent('end2'),
    (land) => expect(land.start().complete('a').complete('a').held).toEqual(['a', 'b']),
  ],
  35: [
    'Cancelling partial join for multiple instances',
    () =>
      process('p')
        .startEvent('s')
        .userTask('a', parallel({ collection: 'people', completionCondition: 'nrOfCompletedInstances >= 2' }))
        .userTask('b')
        .endEvent('end'),
    (land) =>
      expect(
        land
          .start({ people: ['x', 'y', 'z'] })
          .complete('a')
          .complete('a').held,
      ).toEqual(['b']),
  ],
  36: [
    'Dynamic partial join for multiple instances',
    () =>
      process('p')
        .startEvent('s')
        .adHocSubProcess('ad', (i) => i.userTask('a'), { completionCondition: 'done >= 2' })
        .userTask('b')
        .endEvent('end'),
    (land) => {
      land.start({ done: 0 }).activate('ad', 'a').activate('ad', 'a').complete('a', { done: 1 });
      expect(land.held).toEqual(['a', 'a']);
      expect(land.complete('a', { done: 2 }).held).toEqual(['b']);
    },
  ],
  37: [
    'Local synchronizing merge',
    () =>
      process('p')
        .startEvent('s')
        .inclusiveGateway('o')
        .when('n > 0')
        .userTask('a')
        .exclusiveGateway('x', { default: 'x_j' })
        .when('skip = true')
        .endEvent('away')
        .from('x')
        .inclusiveGateway('j')
        .userTask('c')
        .endEvent('end')
        .from('o')
        .when('n > 1')
        .userTask('b')
        .to('j'),
    (land) => expect(land.start({ n: 2 }).complete('b').complete('a', { skip: true }).held).toEqual(['c']),
  ],
  38: [
    'General synchronizing merge',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .exclusiveGateway('m')
        .userTask('a')
        .exclusiveGateway('x', { default: 'x_j' })
        .when('again = true')
        .to('m')
        .from('x')
        .inclusiveGateway('j')
        .userTask('c')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .to('j'),
    (land) => {
      expect(land.start().complete('b').complete('a', { again: true }).held).toEqual(['a']);
      expect(land.complete('a', { again: false }).held).toEqual(['c']);
    },
  ],
  39: [
    'Critical section',
    'BPMN 2.0 has no region that branches share one at a time; what is drawn into one sequential ad-hoc sub-process runs so (pattern 40)',
  ],
  40: [
    'Interleaved routing',
    () =>
      process('p')
        .startEvent('s')
        .adHocSubProcess('ad', (i) => i.userTask('a').apart().userTask('b').apart().userTask('c'), { ordering: 'Sequential' })
        .userTask('after')
        .endEvent('end'),
    (land) => {
      expect(land.start().held).toEqual(['a']);
      expect(land.complete('a').complete('b').held).toEqual(['c']);
      expect(land.complete('c').held).toEqual(['after']);
    },
  ],
  41: [
    'Thread merge',
    () =>
      process('p')
        .startEvent('s')
        .task('split', { completionQuantity: 3 })
        .userTask('a')
        .userTask('b', { startQuantity: 3 })
        .endEvent('end'),
    (land) => {
      expect(land.start().complete('a').complete('a').held).toEqual(['a']);
      expect(land.complete('a').held).toEqual(['b']);
    },
  ],
  42: [
    'Thread split',
    () => process('p').startEvent('s').task('split', { completionQuantity: 2 }).userTask('a').endEvent('end'),
    (land) => expect(land.start().held).toEqual(['a', 'a']),
  ],
  43: [
    'Explicit termination',
    () =>
      process('p')
        .startEvent('s')
        .parallelGateway('f')
        .userTask('a')
        .endEvent('end')
        .from('f')
        .userTask('b')
        .endEvent('stop', terminate),
    (land) => expect(land.start().complete('b').state).toBe('completed'),
  ],
});
