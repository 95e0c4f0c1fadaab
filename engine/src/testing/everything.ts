import { people } from './people.js';
import { process } from './processBuilder.js';

/** One of everything that the reader knows. */
export const everything = process('contract', 0)
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
