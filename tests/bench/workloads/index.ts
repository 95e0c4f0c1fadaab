import { Diagram } from './diagram.js';

export interface Workload {
  readonly title: string;
  /** `condition` is how the contestant writes "the amount is over 1000". */
  readonly xml: (condition: string) => string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The contestants that cannot carry it out, with the reason that the table shows. */
  readonly beyond?: Readonly<Record<string, string>>;
}

const VARIABLES = { amount: 5000, title: 'Contract 2026-001' };

/** The workloads of the specification, a to g. */
export const workloads: Readonly<Record<string, Workload>> = {
  a: { title: 'start → end', variables: VARIABLES, xml: () => sequence('a', 0) },
  b: { title: 'ten pass-through tasks', variables: VARIABLES, xml: () => sequence('b', 10) },
  c: { title: 'contract approval', variables: VARIABLES, xml: contractApproval, beyond: { wfjs: 'no conditions' } },
  d: { title: 'fork and join of ten', variables: VARIABLES, xml: () => forkAndJoin('d', 10) },
  e: {
    title: 'ten approvers, all',
    variables: { ...VARIABLES, approvers: Array.from({ length: 10 }, (_, index) => `p${index}`) },
    xml: tenApprovers,
    beyond: { wfjs: 'no multi-instance' },
  },
  f: { title: 'user task with a timer', variables: VARIABLES, xml: userTaskWithTimer, beyond: { wfjs: 'no timers' } },
  g: {
    title: '1,000 elements in sequence',
    variables: VARIABLES,
    xml: () => sequence('g', 998),
    beyond: { 'bpmn-engine': 'stack overflow' },
  },
};

export function sequence(id: string, tasks: number): string {
  const diagram = new Diagram(id).element('startEvent', 'start');
  const names = Array.from({ length: tasks }, (_, index) => `task${index}`);
  for (const name of names) diagram.element('task', name);
  return diagram
    .element('endEvent', 'end')
    .chain('start', ...names, 'end')
    .toXml();
}

export function forkAndJoin(id: string, branches: number): string {
  const diagram = new Diagram(id)
    .element('startEvent', 'start')
    .element('parallelGateway', 'fork')
    .element('parallelGateway', 'join')
    .element('endEvent', 'end');
  diagram.chain('start', 'fork');
  for (let index = 0; index < branches; index++) diagram.element('task', `task${index}`).chain('fork', `task${index}`, 'join');
  return diagram.chain('join', 'end').toXml();
}

function contractApproval(condition: string): string {
  const diagram = new Diagram('c').element('startEvent', 'start');
  for (const name of ['manager', 'legal', 'gm']) diagram.element('userTask', name);
  diagram.element('endEvent', 'end').chain('start', 'choice');
  diagram.flow('choice', 'manager', condition);
  const otherwise = diagram.flow('choice', 'end');
  return diagram
    .element('exclusiveGateway', 'choice', '', ` default="${otherwise}"`)
    .chain('manager', 'legal', 'gm', 'end')
    .toXml();
}

function tenApprovers(): string {
  const loop =
    '<bpmn:multiInstanceLoopCharacteristics isSequential="false"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">10</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
  return new Diagram('e')
    .element('startEvent', 'start')
    .element('userTask', 'approve', loop)
    .element('endEvent', 'end')
    .chain('start', 'approve', 'end')
    .toXml();
}

function userTaskWithTimer(): string {
  const timer =
    '<bpmn:timerEventDefinition id="duration"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
  return new Diagram('f')
    .element('startEvent', 'start')
    .element('userTask', 'approve')
    .element('boundaryEvent', 'late', timer, ' attachedToRef="approve" cancelActivity="true"')
    .element('endEvent', 'end')
    .element('endEvent', 'escalated')
    .chain('start', 'approve', 'end')
    .chain('late', 'escalated')
    .toXml();
}
