import type { Approval, Assignment } from './approval.js';
import type { EventDefinition } from './eventDefinition.js';
import type { Expression } from './expression.js';
import type { FlowId, NodeId, NodeType } from './flowNode.js';
import type { Mapping } from './mapping.js';
import type { MultiInstanceLoopCharacteristics } from './multiInstance.js';
import type { StandardLoopCharacteristics } from './standardLoop.js';

/** `T` with the source text in place of each expression. */
export type Flat<T> = T extends Expression
  ? string
  : T extends readonly (infer U)[]
    ? readonly Flat<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Flat<T[K]> }
      : T;

/** A node by ids. Fields that its type has not are absent. */
export interface FlatNode {
  readonly type: NodeType;
  readonly id: NodeId;
  readonly name?: string | undefined;
  /** The process or sub-process that it is in; null: the process itself. */
  readonly parent: NodeId | null;
  readonly default?: FlowId | undefined;
  readonly multiInstance?: Flat<MultiInstanceLoopCharacteristics> | undefined;
  readonly standardLoop?: Flat<StandardLoopCharacteristics> | undefined;
  readonly isForCompensation?: boolean | undefined;
  readonly startQuantity?: number | undefined;
  readonly completionQuantity?: number | undefined;
  readonly inputs?: readonly Flat<Mapping>[] | undefined;
  readonly outputs?: readonly Flat<Mapping>[] | undefined;
  readonly approval?: Flat<Approval> | undefined;
  readonly copy?: Flat<Assignment> | undefined;
  readonly service?: string | undefined;
  readonly script?: string | undefined;
  readonly scriptFormat?: string | undefined;
  readonly resultVariable?: string | undefined;
  readonly eventDefinition?: Flat<EventDefinition> | undefined;
  readonly attachedToRef?: NodeId | undefined;
  readonly cancelActivity?: boolean | undefined;
  readonly isInterrupting?: boolean | undefined;
  readonly handler?: NodeId | undefined;
  readonly declares?: readonly string[] | undefined;
  readonly triggeredByEvent?: boolean | undefined;
  readonly ordering?: 'Parallel' | 'Sequential' | undefined;
  readonly cancelRemainingInstances?: boolean | undefined;
  readonly completionCondition?: string | undefined;
  readonly activate?: string | undefined;
  readonly calledElement?: string | undefined;
  readonly decision?: string | undefined;
  readonly eventGatewayType?: 'Exclusive' | 'Parallel' | undefined;
  readonly activationCondition?: string | undefined;
}

export interface FlatFlow {
  readonly id: FlowId;
  readonly name?: string | undefined;
  readonly source: NodeId;
  readonly target: NodeId;
  /** FEEL, without the leading `=`. */
  readonly condition?: string | undefined;
}

/**
 * A compiled process as plain JSON: nodes and flows by id, expressions as text. Kept beside the XML by content hash and
 * `format`, and made into a `ProcessModel` by `link` in a fraction of the time that reading XML takes.
 */
export interface FlatModel {
  /** Changes when an older reader could not understand it. */
  readonly format: 1;
  readonly id: string;
  readonly name: string | undefined;
  readonly version: number;
  /** As in `ProcessModel`; absent: none. */
  readonly formDesign?: string;
  /** The process first, containers before what is in them, else document order. */
  readonly nodes: readonly FlatNode[];
  /** Document order: the order in which conditions are tried. */
  readonly flows: readonly FlatFlow[];
}
