import { describe, expect, test } from 'vitest';
import { advance } from '../advance.js';
import { createInstance } from '../instance.js';
import type { FlatModel } from '../model/flatModel.js';
import { benchmarkModels } from '../testing/benchmarkModels.js';
import { noWorld } from '../testing/noWorld.js';
import { people } from '../testing/people.js';
import { process } from '../testing/processBuilder.js';
import { toBpmn } from '../testing/toBpmn.js';
import { compile } from './compile.js';
import { link } from './link.js';
import { toFlat } from './toFlat.js';

/** Flows of one scope keep their order in a file; those of different scopes have none. */
function plain({ flows, ...model }: FlatModel): unknown {
  return JSON.parse(JSON.stringify({ ...model, flows: [...flows].sort((a, b) => a.id.localeCompare(b.id)) }));
}

/** One of everything that the reader knows. */
const everything = process('contract', 0)
  .startEvent('start')
  .manualTask('draft')
  .inclusiveGateway('which', { default: 'which_other' })
  .when('amount > 50000 and kind = "<purchase> & more"')
  .userTask(
    'legal',
    people(['li', 'wu'], {
      assignment: {
        rules: [
          { rule: 'role', role: 'crm:legal' },
          { rule: 'initiatorManager', level: 2 },
          { rule: 'expression', expression: 'reviewer.id' },
        ],
        whenInitiator: 'superior',
        whenDuplicate: 'once',
        whenEmpty: { people: ['wu'] },
      },
      ballot: { mode: 'ratio', sequential: true, approveAt: 0.6, quorum: 2, veto: ['li'], abstain: 'counted', added: 'any' },
      onReject: { node: 'draft' },
      returns: { to: ['initiator', 'draft'], mode: 'straightBack' },
      form: { key: 'crm:contract', fields: { note: 'write', price: 'hidden' }, otherwise: 'read', required: ['note'] },
      deadline: {
        due: 'P4D',
        ladder: [
          { id: 'step1', after: 'P2D', action: 'remind', to: undefined, every: 'P1D', times: 3 },
          {
            id: 'step2',
            after: 'P4D',
            action: 'escalate',
            to: { rule: 'role', role: 'crm:legalManager' },
            every: undefined,
            times: 1,
          },
          { id: 'step3', after: 'P5D', action: 'transfer', to: 'superior', every: undefined, times: 1 },
        ],
      },
      buttons: { transfer: { enabled: false, label: '转交', opinion: true } },
    }),
  )
  .serviceTask('archive', {
    service: 'crm:archiveContract',
    inputs: [{ target: 'x', source: 'amount * 2' }],
    outputs: [{ target: 'y', source: 'result' }],
  })
  .scriptTask('count', { script: 'return a < b && c', resultVariable: 'n' })
  .sendTask('tell', {
    copy: { rules: [{ rule: 'initiator' }], whenInitiator: 'self', whenDuplicate: 'none', whenEmpty: 'pass' },
  })
  .intermediateCatchEvent('paid', {
    eventDefinition: { type: 'messageEventDefinition', message: 'payment', correlationKey: 'orderNo' },
  })
  .inclusiveGateway('join')
  .endEvent('end', { eventDefinition: { type: 'errorEventDefinition', errorCode: 'E1' } })
  .from('which')
  .subProcess(
    'other',
    (inside) => {
      inside
        .startEvent('otherStart')
        .manualTask('prepare')
        .task('sign')
        .endEvent('otherEnd', { eventDefinition: { type: 'terminateEventDefinition' } });
    },
    {
      multiInstance: {
        isSequential: true,
        loopCardinality: undefined,
        collection: 'parts',
        elementVariable: 'part',
        completionCondition: 'nrOfCompletedInstances > 2',
      },
    },
  )
  .to('join')
  .boundaryEvent('late', 'other', {
    cancelActivity: false,
    eventDefinition: {
      type: 'timerEventDefinition',
      timeDate: undefined,
      timeDuration: undefined,
      timeCycle: '"R3/PT1H"',
      working: true,
    },
  })
  .endEvent('lateEnd')
  .flat();

describe('compile', () => {
  test('reads everything that was written', () => {
    const { models, problems } = compile(toBpmn(everything));

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plain(toFlat(models[0]!))).toEqual(plain(everything));
  });

  test.each(Object.entries(benchmarkModels))('model %s comes back from XML', (_name, flat) => {
    const { models, problems } = compile(toBpmn(flat), { version: 1 });

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plain(toFlat(models[0]!))).toEqual(plain(toFlat(link(flat))));
  });

  test('what it compiles can be run', () => {
    const { models } = compile(toBpmn(benchmarkModels.b));

    const { instance } = advance(
      models[0]!,
      createInstance(models[0]!, 'i'),
      { type: 'start', at: 0, by: 'li', variables: {} },
      noWorld,
    );

    expect(instance.state).toBe('completed');
  });
});
