import type { FlowNode } from '../model/flowNode.js';

type Feature = (node: FlowNode) => string | boolean;

/** What a token on a node relies upon: a node that differs in any of it would not know what to do with the token. */
const features: readonly Feature[] = [
  ({ type }) => type,
  (node) => 'triggeredByEvent' in node && node.triggeredByEvent,
  (node) => 'isForCompensation' in node && node.isForCompensation,
  (node) => 'standardLoop' in node && node.standardLoop !== undefined,
  (node) =>
    'multiInstance' in node && node.multiInstance !== undefined && (node.multiInstance.isSequential ? 'sequential' : 'parallel'),
  (node) => node.type === 'userTask' && node.approval?.assignment !== undefined,
  (node) => 'eventDefinition' in node && (node.eventDefinition?.type ?? false),
];

/** Two nodes of the same kind can take each other's tokens. */
export function kindOf(node: FlowNode): string {
  return features.map((feature) => feature(node)).join(' ');
}
