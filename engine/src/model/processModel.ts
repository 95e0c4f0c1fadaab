import type { FlowNode, NodeId, Process, SequenceFlow, FlowId } from './flowNode.js';

/**
 * A process once compiled: immutable, shared by all its instances, free of XML.
 *
 * Nodes and flows hold each other, so that a token moves by following a reference.
 */
export interface ProcessModel {
  /** Id of the `process` element. */
  readonly id: string;
  readonly name: string | undefined;
  /** Version of the deployment; 0 before one. */
  readonly version: number;
  /** The form that was drawn with the process, as the file has it (JSON); the engine does not read it. Undefined: none. */
  readonly formDesign?: string | undefined;
  readonly process: Process;
  readonly nodes: ReadonlyMap<NodeId, FlowNode>;
  readonly flows: ReadonlyMap<FlowId, SequenceFlow>;
}
