import type { EventDefinition, SingleEventDefinition } from '../../model/eventDefinition.js';
import { activityTypes } from '../../model/activityTypes.js';
import type { Flat, FlatNode } from '../../model/flatModel.js';
import type { NodeType } from '../../model/flowNode.js';

const scopes: ReadonlySet<NodeType> = new Set<NodeType>(['process', 'subProcess', 'transaction', 'adHocSubProcess']);

/** A process or sub-process: what other nodes are in. */
export function isScope({ type }: FlatNode): boolean {
  return scopes.has(type);
}

export function isActivity({ type }: FlatNode): boolean {
  return activityTypes.has(type);
}

/** The definitions of an event, one by one. */
export function definitionsOf({ eventDefinition }: FlatNode): readonly Flat<SingleEventDefinition>[] {
  if (eventDefinition === undefined) return [];
  const definition = eventDefinition as Flat<EventDefinition>;
  return definition.type === 'multipleEventDefinition' ? definition.of : [definition];
}

export function hasDefinition(node: FlatNode, type: SingleEventDefinition['type']): boolean {
  return definitionsOf(node).some((definition) => definition.type === type);
}
