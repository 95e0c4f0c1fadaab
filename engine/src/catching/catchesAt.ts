import type { Token } from '../instance.js';
import type { FlowNode } from '../model/flowNode.js';
import type { Step } from '../step.js';
import type { Catch, CatchingNode } from './catch.js';
import { isInterrupted } from './isInterrupted.js';
import { partId } from './partId.js';
import { startOf } from './startOf.js';

/** Everything that a token waits for, inner events first, in document order. */
export function catchesAt(step: Step, token: Token): readonly Catch[] {
  const found: Catch[] = [];
  const node = step.node(token);
  if (token.state === 'waiting') return found;
  const isBody = token.item === undefined && isRepeated(node);
  if ('eventSubProcesses' in node && node.eventSubProcesses.length > 0 && !isBody && !isInterrupted(step, token)) {
    for (const handler of node.eventSubProcesses) addAll(found, startOf(handler), 'eventSubProcess');
  }
  if (token.state === 'held' && !isBody) {
    if (node.type === 'intermediateCatchEvent' || node.type === 'receiveTask') addAll(found, node, 'own');
    else if (node.type === 'eventBasedGateway') for (const { target } of node.outgoing) addAll(found, target, 'gateway');
  }
  if (token.item === undefined && !isGathering(step, node, token)) {
    for (const event of node.attached) addAll(found, event, 'boundary');
  }
  return found;
}

function addAll(found: Catch[], node: FlowNode | undefined, position: Catch['position']): void {
  const event = node as CatchingNode | undefined;
  const definition = event?.eventDefinition;
  if (event === undefined || definition === undefined) return;
  if (definition.type !== 'multipleEventDefinition') found.push({ id: event.id, event, definition, position });
  else definition.of.forEach((part, n) => found.push({ id: partId(event.id, n), event, definition: part, position }));
}

function isRepeated(node: FlowNode): boolean {
  return 'multiInstance' in node && (node.multiInstance !== undefined || node.standardLoop !== undefined);
}

/** A token that waits for others before its activity begins has nothing around it yet. */
function isGathering(step: Step, node: FlowNode, token: Token): boolean {
  return 'startQuantity' in node && node.startQuantity > 1 && token.state === 'active' && !step.hasChildren(token);
}
