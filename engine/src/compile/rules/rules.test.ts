import { describe, expect, test } from 'vitest';
import { people } from '../../testing/people.js';
import { process, type NodeOptions, type ProcessBuilder } from '../../testing/processBuilder.js';
import { timerAfter } from '../../testing/timerAfter.js';
import { checkModel } from '../checkModel.js';

const message = (name: string) =>
  ({ eventDefinition: { type: 'messageEventDefinition', message: name, correlationKey: undefined } }) as const;
const loop = (loopCardinality: string | undefined) => ({
  multiInstance: {
    isSequential: false,
    loopCardinality,
    collection: undefined,
    elementVariable: undefined,
    completionCondition: undefined,
  },
});
const undo = { type: 'compensateEventDefinition', activityRef: undefined, waitForCompletion: true } as const;
const onTask = (id: string, options: NodeOptions): ProcessBuilder =>
  from().userTask('host').endEvent('end').boundaryEvent(id, 'host', options);
const from = (): ProcessBuilder => process('p').startEvent('start');
const problemsOf = (builder: ProcessBuilder): readonly string[] =>
  checkModel(builder.flat()).map(({ element, rule, severity }) => `${severity} ${rule} ${element}`);

test('a plain model has no problems', () => {
  const model = from()
    .userTask('a', people(['li'], { returns: { to: ['initiator', '*'], mode: 'choose' } }))
    .exclusiveGateway('which', { default: 'which_end' })
    .when('amount > 5')
    .task('b')
    .endEvent('end')
    .from('which')
    .to('end');

  expect(problemsOf(model)).toEqual([]);
});

describe('each rule finds its defect', () => {
  test.each<[string, ProcessBuilder]>([
    ['error duplicateId a', from().task('a').task('a').endEvent('end')],
    ['error danglingFlow start_nowhere', from().to('nowhere')],
    [
      'error danglingFlow a_in',
      from()
        .subProcess('sub', (inside) => inside.startEvent('in').endEvent('out'))
        .task('a')
        .to('in'),
    ],
    ['error danglingFlow a_start', from().task('a').to('start')],
    ['error danglingFlow end_a', from().task('a').endEvent('end').to('a')],
    ['error unknownDefault a', from().task('a', { default: 'f9' }).endEvent('end')],
    ['error noStart p', process('p').task('a').task('b').to('a')],
    ['warning noStart p', process('p').task('a').endEvent('end')],
    ['warning noStart p', from().endEvent('end').apart().startEvent('second').to('end')],
    ['warning noEnd p', from().task('a')],
    ['warning gatewayWithoutDefault which', from().exclusiveGateway('which').when('a').endEvent('end')],
    ['warning missingCondition which_end', from().exclusiveGateway('which').endEvent('end').from('which').when('a').task('b')],
    ['warning userTaskWithoutApprover a', from().userTask('a').endEvent('end')],
    ['error multiInstanceBounds a', from().task('a', loop('-1')).endEvent('end')],
    ['error multiInstanceBounds a', from().task('a', loop('1.5')).endEvent('end')],
    ['error multiInstanceBounds a', from().task('a', loop(undefined)).endEvent('end')],
    [
      'error boundaryWithoutHost late',
      from().exclusiveGateway('a').endEvent('end').boundaryEvent('late', 'a', timerAfter('P1D')),
    ],
    ['warning unreachableNode b', from().endEvent('end').apart().task('b').to('b')],
    ['error missingName a', from().serviceTask('a', { service: undefined }).endEvent('end')],
    ['error missingName a', from().intermediateCatchEvent('a', message('')).endEvent('end')],
    ['error missingName a', from().endEvent('a', { eventDefinition: { type: 'errorEventDefinition', errorCode: undefined } })],
    ['error timerValue a', from().intermediateCatchEvent('a', timerAfter('soon')).endEvent('end')],
    ['error timerValue a', from().intermediateCatchEvent('a', timerAfter('R3/soon')).endEvent('end')],
    ['error expressionSyntax f', from().flow('start', 'a', { id: 'f', when: 'a +' }).apart().task('a')],
    ['error expressionSyntax a', from().task('a', { inputs: [{ target: 'x', source: 'now()' }] })],
    ['error deadlineDuration a', from().userTask('a', people(['li'], { deadline: { due: 'soon', ladder: [] } }))],
    ['error ballotBounds a', from().userTask('a', people(['li'], { ballot: { mode: 'ratio' } }))],
    [
      'warning ballotBounds a',
      from().userTask('a', people(['li'], { ballot: { mode: 'ratio', approveAt: 0.5, rejectAt: 0.5 } })),
    ],
    [
      'error boundaryEvents e',
      onTask('e', { cancelActivity: false, eventDefinition: { type: 'errorEventDefinition', errorCode: 'E' } }),
    ],
    ['error boundaryEvents e', onTask('e', { eventDefinition: { type: 'cancelEventDefinition' } })],
    ['error compensationHandler e', onTask('e', { eventDefinition: undo })],
    ['error compensationHandler e', from().endEvent('e', { eventDefinition: { ...undo, activityRef: 'nothing' } })],
    ['error cancelOutsideTransaction e', from().endEvent('e', { eventDefinition: { type: 'cancelEventDefinition' } })],
    ['error linkPair e', from().intermediateThrowEvent('e', { eventDefinition: { type: 'linkEventDefinition', link: 'L' } })],
    ['error eventGateway a', from().eventBasedGateway('g').userTask('a').endEvent('end')],
    ['error eventGateway e', from().eventBasedGateway('g').intermediateCatchEvent('e', message('M')).from('start').to('e')],
    [
      'error eventSubProcessStart h',
      from()
        .endEvent('end')
        .eventSubProcess('h', (inside) => inside.startEvent('in').endEvent('out')),
    ],
    [
      'error danglingFlow a_h',
      from()
        .task('a')
        .eventSubProcess('h', (inside) => inside.startEvent('in', message('M')))
        .from('a')
        .to('h'),
    ],
    [
      'error adHocContent in',
      from()
        .adHocSubProcess('ad', (inside) => inside.startEvent('in').task('a'))
        .endEvent('end'),
    ],
    [
      'error adHocContent ad',
      from()
        .adHocSubProcess('ad', (inside) => inside)
        .endEvent('end'),
    ],
    [
      'error behaviorEvent a',
      from()
        .task('a', { multiInstance: { ...loop('2').multiInstance, behavior: 'One', behaviorEvents: [] } })
        .endEvent('end'),
    ],
    [
      'warning loopBounds a',
      from()
        .task('a', { standardLoop: { testBefore: false, loopMaximum: undefined, loopCondition: undefined } })
        .endEvent('end'),
    ],
    ['warning gatewayConditions fork_end', from().parallelGateway('fork').when('x').endEvent('end')],
    ['error missingName a', from().callActivity('a', { calledElement: undefined }).endEvent('end')],
    ['error missingName a', from().receiveTask('a').endEvent('end')],
    ['error missingName a', from().endEvent('a', { eventDefinition: { type: 'signalEventDefinition', signal: '' } })],
  ])('%s', (problem, model) => {
    expect(problemsOf(model)).toContain(problem);
  });

  test('steps of a ladder', () => {
    const ladder = [
      { id: 'one', after: 'P1D', action: 'transfer', to: undefined, every: undefined, times: 1 },
      { id: 'one', after: 'P1D', action: 'remind', to: undefined, every: 'often', times: 3 },
    ] as const;
    const problems = problemsOf(
      from()
        .userTask('a', people(['li'], { deadline: { due: undefined, ladder } }))
        .endEvent('end'),
    );

    expect(problems).toEqual(Array(3).fill('error deadlineDuration a'));
  });
});

describe('return targets', () => {
  const backTo = (...to: string[]) => people(['li'], { returns: { to, mode: 'choose' } });
  const returns = (builder: ProcessBuilder): readonly string[] =>
    problemsOf(builder).filter((problem) => problem.includes('returnTarget'));

  test('what comes before is fine, also from inside a sub-process, and the start', () => {
    const model = from()
      .userTask('a', people(['li']))
      .subProcess('sub', (inside) => inside.startEvent('in').userTask('b', backTo('a', 'start')).endEvent('out'))
      .endEvent('end');

    expect(returns(model)).toEqual([]);
  });

  test.each<[string, ProcessBuilder]>([
    ['is unknown', from().userTask('m', backTo('x')).endEvent('end')],
    ['is a gateway', from().exclusiveGateway('x').userTask('m', backTo('x')).endEvent('end')],
    ['comes later', from().userTask('m', backTo('x')).task('x').endEvent('end')],
    [
      'runs beside it',
      from()
        .parallelGateway('fork')
        .userTask('m', backTo('x'))
        .parallelGateway('join')
        .endEvent('end')
        .from('fork')
        .task('x')
        .to('join'),
    ],
    [
      'is where a rejection leads',
      from()
        .userTask('m', people(['li'], { onReject: { node: 'x' } }))
        .task('x')
        .endEvent('end'),
    ],
  ])('an error if it %s', (_what, model) => {
    expect(returns(model)).toEqual(['error returnTarget m']);
  });

  test.each<[string, ProcessBuilder]>([
    [
      'there is a way around it',
      from().exclusiveGateway('which').task('x').userTask('m', backTo('x')).endEvent('end').from('which').to('m'),
    ],
    ['a service between is called again', from().task('x').serviceTask('call').userTask('m', backTo('x')).endEvent('end')],
    [
      'a terminate end may cut it off',
      from()
        .parallelGateway('fork')
        .task('x')
        .userTask('m', backTo('x'))
        .endEvent('end')
        .from('fork')
        .endEvent('stop', { eventDefinition: { type: 'terminateEventDefinition' } }),
    ],
  ])('a warning if %s', (_what, model) => {
    expect(returns(model)).toEqual(['warning returnTarget m']);
  });
});
