import type { Network, NetworkNode } from '../../../api/network.js';

/** One step on the way to a record: over which field one comes from `before`. */
export interface WayStep {
  readonly before: NetworkNode;
  /** The entity that has the field, and its name. */
  readonly entity: string;
  readonly field: string;
}

/** How a record hangs together with the one asked about: the last step of a shortest way. */
export function wayTo(node: NetworkNode, { nodes, edges }: Pick<Network, 'nodes' | 'edges'>): WayStep | null {
  const byId = new Map(nodes.map((each) => [each.id, each] as const));
  for (const { from, to, field } of edges) {
    const before = byId.get(from === node.id ? to : to === node.id ? from : '');
    if (before?.hop === node.hop - 1) return { before, entity: byId.get(from)!.entity, field };
  }
  return null;
}
