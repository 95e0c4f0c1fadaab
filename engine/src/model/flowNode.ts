import type { Approval, Assignment } from './approval.js';
import type { EventDefinition } from './eventDefinition.js';
import type { Expression } from './expression.js';
import type { Mapping } from './mapping.js';
import type { MultiInstanceLoopCharacteristics } from './multiInstance.js';

export type NodeId = string;
export type FlowId = string;

export interface SequenceFlow {
  readonly id: FlowId;
  readonly name: string | undefined;
  readonly source: FlowNode;
  readonly target: FlowNode;
  readonly condition: Expression | undefined;
}

/** What every node has. All nodes are built with the same fields in the same order, so that they share one shape (and speed). */
interface Node<T extends string> {
  readonly type: T;
  readonly id: NodeId;
  readonly name: string | undefined;
  readonly parent: Container | null;
  readonly incoming: readonly SequenceFlow[];
  readonly outgoing: readonly SequenceFlow[];
  readonly attached: readonly BoundaryEvent[];
}
interface Activity<T extends string> extends Node<T> {
  readonly multiInstance: MultiInstanceLoopCharacteristics | undefined;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly default: SequenceFlow | undefined;
}
interface Scope<T extends string> extends Node<T> {
  /** Where a token starts: start events, or nodes without incoming flow if there is none. */
  readonly starts: readonly FlowNode[];
}

export type Process = Scope<'process'>;
export type SubProcess = Scope<'subProcess'> & Activity<'subProcess'>;
export type Container = Process | SubProcess;
export type Task = Activity<'task'>;
export type ManualTask = Activity<'manualTask'>;
export interface UserTask extends Activity<'userTask'> {
  /** Absent: a plain BPMN user task, held until it is completed from outside. */
  readonly approval: Approval | undefined;
}
export interface ServiceTask extends Activity<'serviceTask'> {
  readonly service: string;
}
/** Tells people something: `vermilion:copy`. */
export interface SendTask extends Activity<'sendTask'> {
  readonly copy: Assignment | undefined;
}
export interface ScriptTask extends Activity<'scriptTask'> {
  readonly script: string;
  readonly scriptFormat: string;
  readonly resultVariable: string | undefined;
}
export interface StartEvent extends Node<'startEvent'> {
  readonly eventDefinition: EventDefinition | undefined;
  /** Form of the submission and what may be written when it has been returned. */
  readonly approval: Approval | undefined;
}
export interface IntermediateCatchEvent extends Node<'intermediateCatchEvent'> {
  readonly eventDefinition: EventDefinition;
}
export interface IntermediateThrowEvent extends Node<'intermediateThrowEvent'> {
  readonly eventDefinition: EventDefinition | undefined;
}
export interface EndEvent extends Node<'endEvent'> {
  readonly eventDefinition: EventDefinition | undefined;
}
export interface BoundaryEvent extends Node<'boundaryEvent'> {
  readonly attachedToRef: FlowNode;
  readonly cancelActivity: boolean;
  readonly eventDefinition: EventDefinition;
}
export interface ExclusiveGateway extends Node<'exclusiveGateway'> {
  readonly default: SequenceFlow | undefined;
}
export type ParallelGateway = Node<'parallelGateway'>;
export interface InclusiveGateway extends Node<'inclusiveGateway'> {
  readonly default: SequenceFlow | undefined;
}

export type FlowNode =
  | Process
  | SubProcess
  | Task
  | ManualTask
  | UserTask
  | ServiceTask
  | SendTask
  | ScriptTask
  | StartEvent
  | IntermediateCatchEvent
  | IntermediateThrowEvent
  | EndEvent
  | BoundaryEvent
  | ExclusiveGateway
  | ParallelGateway
  | InclusiveGateway;
export type NodeType = FlowNode['type'];
export type NodeOf<T extends NodeType> = Extract<FlowNode, { type: T }>;
