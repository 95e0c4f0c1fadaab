import type { NetworkNode } from '../../../api/network.js';

/** A record with its place in a picture of 2 by 2 around the middle. */
export interface PlacedNode {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
}

/** Places records on rings around the one asked about, one ring for each step; those of one entity stand together. */
export function ringsOf(nodes: readonly NetworkNode[]): readonly PlacedNode[] {
  const hops = Math.max(1, ...nodes.map(({ hop }) => hop));
  return nodes.map((node) => {
    if (node.hop === 0) return { node, x: 0, y: 0 };
    const ring = nodes
      .filter(({ hop }) => hop === node.hop)
      .toSorted((a, b) => (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
    const angle = (ring.indexOf(node) / ring.length) * 2 * Math.PI - Math.PI / 2 + node.hop * 0.4;
    const radius = (node.hop / hops) * 0.92;
    return { node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
