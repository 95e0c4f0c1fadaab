import type { NodeId, ProcessModel } from '@vermilion/engine';

/** How many of the nodes have been passed, in whole percent rounded down, and which never. */
export function coverageOf(
  models: readonly ProcessModel[],
  passed: ReadonlySet<NodeId>,
): { readonly percent: number; readonly never: readonly NodeId[] } {
  const all = models.flatMap(({ nodes }) => [...nodes.values()].filter(({ type }) => type !== 'process'));
  const never = all.filter(({ id }) => !passed.has(id)).map(({ id }) => id);
  return { percent: all.length === 0 ? 100 : Math.floor((100 * (all.length - never.length)) / all.length), never };
}
