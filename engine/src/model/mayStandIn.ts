import type { FlowNode } from './flowNode.js';

/** May a token on `node` be inside one on `around`: its scope, the whole of which it is one turn, or an event that undoes? */
export function mayStandIn(node: FlowNode, around: FlowNode | null): boolean {
  if (around === null || node.parent === null) return around === node.parent;
  return around === node || around === node.parent || around.type === 'intermediateThrowEvent' || around.type === 'endEvent';
}
