import type { Network, NetworkNode } from '../../../api/network.js';

/** Records of one entity that hang together with a record, the nearest and then the latest first. */
export interface NetworkGroup {
  readonly entity: string;
  readonly nodes: readonly NetworkNode[];
}

/** What a record hangs together with, without itself: by entity, those with the nearest records first. */
export function groupsOf({ nodes }: Pick<Network, 'nodes'>): readonly NetworkGroup[] {
  const others = nodes.filter(({ hop }) => hop > 0).toSorted((a, b) => a.hop - b.hop || b.createdAt - a.createdAt);
  const names = [...new Set(others.map(({ entity }) => entity))];
  return names.map((entity) => ({ entity, nodes: others.filter((node) => node.entity === entity) }));
}
