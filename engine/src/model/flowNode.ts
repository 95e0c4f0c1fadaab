import type { Approval, Assignment } from './approval.js';
import type { EventDefinition, MessageEventDefinition } from './eventDefinition.js';
import type { Expression } from './expression.js';
import type { Mapping } from './mapping.js';
import type { MultiInstanceLoopCharacteristics } from './multiInstance.js';
import type { StandardLoopCharacteristics } from './standardLoop.js';

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
  readonly standardLoop: StandardLoopCharacteristics | undefined;
  /** A compensation handler: outside the normal flow. */
  readonly isForCompensation: boolean;
  /** Tokens that must have arrived before it begins. */
  readonly startQuantity: number;
  /** Tokens that leave by each flow. */
  readonly completionQuantity: number;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly default: SequenceFlow | undefined;
}
interface Scope<T extends string> extends Node<T> {
  /** Where a token starts: start events, or nodes without incoming flow if there is none. */
  readonly starts: readonly FlowNode[];
  readonly eventSubProcesses: readonly SubProcess[];
  /** Names of its data objects and properties: variables that live as long as the scope. */
  readonly declares: readonly string[];
}

export type Process = Scope<'process'>;
export interface SubProcess extends Scope<'subProcess'>, Activity<'subProcess'> {
  /** An event sub-process: no flow leads to it, its start event does. */
  readonly triggeredByEvent: boolean;
}
export type Transaction = Scope<'transaction'> & Activity<'transaction'>;
export interface AdHocSubProcess extends Scope<'adHocSubProcess'>, Activity<'adHocSubProcess'> {
  readonly ordering: 'Parallel' | 'Sequential';
  /** When the condition holds: are activities that still run ended, or waited for? */
  readonly cancelRemainingInstances: boolean;
  /** Evaluated whenever an activity inside is completed; absent: done when nothing is left inside. */
  readonly completionCondition: Expression | undefined;
  /** List of the ids of the activities to begin with; absent: all (in order, if sequential) that no flow leads to. */
  readonly activate: Expression | undefined;
}
export type Container = Process | SubProcess | Transaction | AdHocSubProcess;
/** Another process, or one that is deployed elsewhere: its instance runs beside this one. */
export interface CallActivity extends Activity<'callActivity'> {
  readonly calledElement: string;
}
export type Task = Activity<'task'>;
export type ManualTask = Activity<'manualTask'>;
export interface UserTask extends Activity<'userTask'> {
  /** Absent: a plain BPMN user task, held until it is completed from outside. */
  readonly approval: Approval | undefined;
}
export interface ServiceTask extends Activity<'serviceTask'> {
  readonly service: string;
}
/** Tells people something (`vermilion:copy`), or sends a message. */
export interface SendTask extends Activity<'sendTask'> {
  readonly copy: Assignment | undefined;
  readonly eventDefinition: MessageEventDefinition | undefined;
}
export interface ReceiveTask extends Activity<'receiveTask'> {
  readonly eventDefinition: MessageEventDefinition;
}
export interface ScriptTask extends Activity<'scriptTask'> {
  readonly script: string;
  readonly scriptFormat: string;
  readonly resultVariable: string | undefined;
}
export interface BusinessRuleTask extends Activity<'businessRuleTask'> {
  readonly decision: string;
  readonly resultVariable: string | undefined;
}
interface CatchNode<T extends string> extends Node<T> {
  /** What an arriving message or signal brings, to the scope around. */
  readonly outputs: readonly Mapping[];
}
interface ThrowNode<T extends string> extends Node<T> {
  readonly eventDefinition: EventDefinition | undefined;
  /** What a message or signal takes along; none: everything that can be seen. */
  readonly inputs: readonly Mapping[];
}
export interface StartEvent extends CatchNode<'startEvent'> {
  readonly eventDefinition: EventDefinition | undefined;
  /** Of an event sub-process: does it end what runs in the scope around? */
  readonly isInterrupting: boolean;
  /** Form of the submission and what may be written when it has been returned. */
  readonly approval: Approval | undefined;
}
export interface IntermediateCatchEvent extends CatchNode<'intermediateCatchEvent'> {
  readonly eventDefinition: EventDefinition;
}
export type IntermediateThrowEvent = ThrowNode<'intermediateThrowEvent'>;
export type EndEvent = ThrowNode<'endEvent'>;
export interface BoundaryEvent extends CatchNode<'boundaryEvent'> {
  readonly attachedToRef: FlowNode;
  readonly cancelActivity: boolean;
  readonly eventDefinition: EventDefinition;
  /** Of a compensation event: what undoes the activity. */
  readonly handler: FlowNode | undefined;
}
export interface ExclusiveGateway extends Node<'exclusiveGateway'> {
  readonly default: SequenceFlow | undefined;
}
export type ParallelGateway = Node<'parallelGateway'>;
export interface InclusiveGateway extends Node<'inclusiveGateway'> {
  readonly default: SequenceFlow | undefined;
}
export interface EventBasedGateway extends Node<'eventBasedGateway'> {
  /** `Parallel`: begins the process, and waits for the other events too. */
  readonly eventGatewayType: 'Exclusive' | 'Parallel';
}
export interface ComplexGateway extends Node<'complexGateway'> {
  readonly default: SequenceFlow | undefined;
  /** Sees `activationCount`, the flows by which a token has come; absent: all. */
  readonly activationCondition: Expression | undefined;
}

export type FlowNode =
  | Process
  | SubProcess
  | Transaction
  | AdHocSubProcess
  | CallActivity
  | Task
  | ManualTask
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | ScriptTask
  | BusinessRuleTask
  | StartEvent
  | IntermediateCatchEvent
  | IntermediateThrowEvent
  | EndEvent
  | BoundaryEvent
  | ExclusiveGateway
  | ParallelGateway
  | InclusiveGateway
  | EventBasedGateway
  | ComplexGateway;
export type NodeType = FlowNode['type'];
export type NodeOf<T extends NodeType> = Extract<FlowNode, { type: T }>;
export type ActivityNode = Extract<FlowNode, { readonly startQuantity: number }>;
