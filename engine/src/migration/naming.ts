import type { FlowId, NodeId, SequenceFlow } from '../model/flowNode.js';
import type { ProcessModel } from '../model/processModel.js';
import type { MigrationMapping } from './migration.js';

/**
 * Every id of the old model that is another one in the new: as the mapping says; the process itself; and a flow whose id is gone, if
 * just one flow leads from and to the same nodes.
 */
export function naming(from: ProcessModel, to: ProcessModel, mapping: MigrationMapping): ReadonlyMap<string, string> {
  const names = new Map<string, string>([[from.process.id, to.process.id], ...Object.entries(mapping)]);
  const nodeOf = (id: NodeId): NodeId => names.get(id) ?? id;
  const byEnds = new Map<string, FlowId | undefined>();
  const ends = (source: NodeId, target: NodeId): string => `${source} ${target}`;
  for (const { id, source, target } of to.flows.values()) {
    const key = ends(source.id, target.id);
    byEnds.set(key, byEnds.has(key) ? undefined : id);
  }
  for (const { id, source, target } of from.flows.values()) {
    if (names.has(id) || leadsTo(to.flows.get(id), nodeOf(target.id))) continue;
    const found = byEnds.get(ends(nodeOf(source.id), nodeOf(target.id)));
    if (found !== undefined) names.set(id, found);
  }
  for (const [old, now] of names) if (old === now) names.delete(old);
  return names;
}

function leadsTo(flow: SequenceFlow | undefined, target: NodeId): boolean {
  return flow?.target.id === target;
}
