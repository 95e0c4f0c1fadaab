import type { FlowNode } from './flowNode.js';

/** The nodes that a token at `from` can still come to within its scope; `from` itself only if a loop leads back to it. */
export function reachableNodes(from: FlowNode): ReadonlySet<FlowNode> {
  const found = new Set<FlowNode>();
  const work: FlowNode[] = [from];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    for (const next of [...node.outgoing.map(({ target }) => target), ...node.attached]) {
      if (found.has(next)) continue;
      found.add(next);
      work.push(next);
    }
  }
  return found;
}
