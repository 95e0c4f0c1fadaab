import type { FlowId, FlowNode } from './flowNode.js';

const cache = new WeakMap<FlowNode, Map<FlowNode, ReadonlySet<FlowId>>>();

/**
 * The incoming flows of `join` that a token at `from` can still reach without passing through `join`, within one scope.
 *
 * A boundary event counts as a way out of the activity that it is attached to.
 */
export function reaches(from: FlowNode, join: FlowNode): ReadonlySet<FlowId> {
  let known = cache.get(join);
  if (known === undefined) cache.set(join, (known = new Map()));
  let found = known.get(from);
  if (found === undefined) known.set(from, (found = walk(from, join)));
  return found;
}

function walk(from: FlowNode, join: FlowNode): ReadonlySet<FlowId> {
  const found = new Set<FlowId>();
  const seen = new Set<FlowNode>([from]);
  const work: FlowNode[] = [from];
  const visit = (node: FlowNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    work.push(node);
  };
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    for (const flow of node.outgoing) {
      if (flow.target === join) found.add(flow.id);
      else visit(flow.target);
    }
    for (const event of node.attached) visit(event);
  }
  return found;
}
