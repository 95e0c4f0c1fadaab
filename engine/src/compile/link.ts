import { compileExpression } from '../expression/compileExpression.js';
import type { Approval, Assignment, AssignmentRule, LadderStep } from '../model/approval.js';
import type { EventDefinition } from '../model/eventDefinition.js';
import type { Expression } from '../model/expression.js';
import type { Flat, FlatModel, FlatNode } from '../model/flatModel.js';
import type { BoundaryEvent, Container, FlowNode, NodeType, Process, SequenceFlow, SubProcess } from '../model/flowNode.js';
import type { Mapping } from '../model/mapping.js';
import type { MultiInstanceLoopCharacteristics } from '../model/multiInstance.js';
import type { ProcessModel } from '../model/processModel.js';
import type { StandardLoopCharacteristics } from '../model/standardLoop.js';
import { linkDefinition } from './linkDefinition.js';
import { linkExpression } from './linkExpression.js';

/** A node while it is being linked: every field of every type, in one order, so that all nodes share one shape. */
interface Draft {
  type: NodeType;
  id: string;
  name: string | undefined;
  parent: Container | null;
  incoming: SequenceFlow[];
  outgoing: SequenceFlow[];
  attached: BoundaryEvent[];
  default: SequenceFlow | undefined;
  multiInstance: MultiInstanceLoopCharacteristics | undefined;
  standardLoop: StandardLoopCharacteristics | undefined;
  isForCompensation: boolean;
  startQuantity: number;
  completionQuantity: number;
  inputs: readonly Mapping[];
  outputs: readonly Mapping[];
  starts: FlowNode[];
  eventSubProcesses: SubProcess[];
  declares: readonly string[];
  triggeredByEvent: boolean;
  ordering: 'Parallel' | 'Sequential' | undefined;
  cancelRemainingInstances: boolean;
  completionCondition: Expression | undefined;
  activate: Expression | undefined;
  calledElement: string | undefined;
  approval: Approval | undefined;
  copy: Assignment | undefined;
  service: string | undefined;
  script: string | undefined;
  scriptFormat: string | undefined;
  resultVariable: string | undefined;
  decision: string | undefined;
  eventDefinition: EventDefinition | undefined;
  attachedToRef: FlowNode | undefined;
  cancelActivity: boolean;
  isInterrupting: boolean;
  handler: FlowNode | undefined;
  eventGatewayType: 'Exclusive' | 'Parallel' | undefined;
  activationCondition: Expression | undefined;
}

const NO_MAPPINGS: readonly Mapping[] = Object.freeze([]);
const NO_NAMES: readonly string[] = Object.freeze([]);

/**
 * Makes a flat model into one whose nodes and flows hold each other, with its expressions compiled.
 *
 * @throws {Error} if it names a node or flow that it does not have, or holds an expression that cannot be parsed: `compile`
 * reports both as problems, so a model that it has let through never throws here.
 */
export function link(flat: FlatModel): ProcessModel {
  const nodes = new Map<string, Draft>();
  for (const node of flat.nodes) nodes.set(node.id, draftOf(node));
  const flows = new Map<string, SequenceFlow>();
  for (const { id, name, source, target, condition } of flat.flows) {
    const from = nodeOf(nodes, source, id);
    const to = nodeOf(nodes, target, id);
    const flow: SequenceFlow = { id, name, source: asNode(from), target: asNode(to), condition: linkExpression(condition) };
    flows.set(id, flow);
    from.outgoing.push(flow);
    to.incoming.push(flow);
  }
  for (const source of flat.nodes) {
    const node = nodes.get(source.id)!;
    if (source.parent !== null) node.parent = asNode(nodeOf(nodes, source.parent, source.id)) as Container;
    if (source.default !== undefined) node.default = flowOf(flows, source.default, source.id);
    if (source.attachedToRef !== undefined) {
      const host = nodeOf(nodes, source.attachedToRef, source.id);
      node.attachedToRef = asNode(host);
      host.attached.push(asNode(node) as BoundaryEvent);
    }
    if (source.handler !== undefined) node.handler = asNode(nodeOf(nodes, source.handler, source.id));
    if (node.triggeredByEvent) nodes.get(source.parent!)!.eventSubProcesses.push(asNode(node) as SubProcess);
  }
  findStarts(flat, nodes);
  const process = asNode(nodeOf(nodes, flat.id, flat.id)) as Process;
  return {
    id: flat.id,
    name: flat.name,
    version: flat.version,
    ...(flat.formDesign === undefined ? {} : { formDesign: flat.formDesign }),
    process,
    nodes: nodes as unknown as ProcessModel['nodes'],
    flows,
  };
}

function draftOf(node: FlatNode): Draft {
  return {
    type: node.type,
    id: node.id,
    name: node.name,
    parent: null,
    incoming: [],
    outgoing: [],
    attached: [],
    default: undefined,
    multiInstance: node.multiInstance === undefined ? undefined : multiInstance(node.multiInstance),
    standardLoop: node.standardLoop === undefined ? undefined : standardLoop(node.standardLoop),
    isForCompensation: node.isForCompensation ?? false,
    startQuantity: node.startQuantity ?? 1,
    completionQuantity: node.completionQuantity ?? 1,
    inputs: mappings(node.inputs),
    outputs: mappings(node.outputs),
    starts: [],
    eventSubProcesses: [],
    declares: node.declares ?? NO_NAMES,
    triggeredByEvent: node.triggeredByEvent ?? false,
    ordering: node.ordering,
    cancelRemainingInstances: node.cancelRemainingInstances ?? true,
    completionCondition: linkExpression(node.completionCondition),
    activate: linkExpression(node.activate),
    calledElement: node.calledElement,
    approval: node.approval === undefined ? undefined : approval(node.approval),
    copy: node.copy === undefined ? undefined : assignment(node.copy),
    service: node.service,
    script: node.script,
    scriptFormat: node.scriptFormat,
    resultVariable: node.resultVariable,
    decision: node.decision,
    eventDefinition: node.eventDefinition === undefined ? undefined : linkDefinition<EventDefinition>(node.eventDefinition),
    attachedToRef: undefined,
    cancelActivity: node.cancelActivity ?? true,
    isInterrupting: node.isInterrupting ?? true,
    handler: undefined,
    eventGatewayType: node.eventGatewayType,
    activationCondition: linkExpression(node.activationCondition),
  };
}

/** A scope starts at its (first) start event without definition, else at its first start event, else at every node that nothing leads to. */
function findStarts(flat: FlatModel, nodes: ReadonlyMap<string, Draft>): void {
  const byScope = new Map<string, Draft[]>();
  for (const { id, parent } of flat.nodes) {
    if (parent === null) continue;
    const inside = byScope.get(parent);
    if (inside === undefined) byScope.set(parent, [nodes.get(id)!]);
    else inside.push(nodes.get(id)!);
  }
  for (const [id, inside] of byScope) {
    const events = inside.filter(({ type }) => type === 'startEvent');
    const first = events.find((event) => event.eventDefinition === undefined) ?? events[0];
    const starts = first !== undefined ? [first] : inside.filter((node) => isInFlow(node) && node.incoming.length === 0);
    nodes.get(id)!.starts = starts.map(asNode);
  }
}

/** May a token come here along the flows? */
function isInFlow({ type, isForCompensation, triggeredByEvent }: Draft): boolean {
  return type !== 'boundaryEvent' && !isForCompensation && !triggeredByEvent;
}

function asNode(node: Draft): FlowNode {
  return node as unknown as FlowNode;
}

function nodeOf(nodes: ReadonlyMap<string, Draft>, id: string, by: string): Draft {
  const node = nodes.get(id);
  if (node === undefined) throw new Error(`Expected node ${id}, which ${by} refers to, but the model has none`);
  return node;
}

function flowOf(flows: ReadonlyMap<string, SequenceFlow>, id: string, by: string): SequenceFlow {
  const flow = flows.get(id);
  if (flow === undefined) throw new Error(`Expected flow ${id}, which ${by} refers to, but the model has none`);
  return flow;
}

function mappings(flat: readonly Flat<Mapping>[] | undefined): readonly Mapping[] {
  if (flat === undefined || flat.length === 0) return NO_MAPPINGS;
  return flat.map(({ target, source }) => ({ target, source: compileExpression(source) }));
}

function multiInstance(flat: Flat<MultiInstanceLoopCharacteristics>): MultiInstanceLoopCharacteristics {
  return {
    ...flat,
    loopCardinality: linkExpression(flat.loopCardinality),
    collection: linkExpression(flat.collection),
    completionCondition: linkExpression(flat.completionCondition),
    behaviorEvents: flat.behaviorEvents?.map(({ condition, eventDefinition }) => ({
      condition: linkExpression(condition),
      eventDefinition: linkDefinition<EventDefinition>(eventDefinition),
    })),
  };
}

function standardLoop(flat: Flat<StandardLoopCharacteristics>): StandardLoopCharacteristics {
  return { ...flat, loopCondition: linkExpression(flat.loopCondition) };
}

function approval(flat: Flat<Approval>): Approval {
  const { deadline } = flat;
  return {
    ...flat,
    assignment: flat.assignment === undefined ? undefined : assignment(flat.assignment),
    deadline: deadline === undefined ? undefined : { due: deadline.due, ladder: deadline.ladder.map(ladderStep) },
  };
}

function ladderStep(flat: Flat<LadderStep>): LadderStep {
  return { ...flat, to: typeof flat.to === 'object' ? assignmentRule(flat.to) : flat.to };
}

function assignment(flat: Flat<Assignment>): Assignment {
  return { ...flat, rules: flat.rules.map(assignmentRule) };
}

function assignmentRule(flat: Flat<AssignmentRule>): AssignmentRule {
  return flat.rule === 'expression' ? { rule: flat.rule, expression: compileExpression(flat.expression) } : flat;
}
