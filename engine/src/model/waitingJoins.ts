import type { FlowNode, NodeId } from './flowNode.js';
import type { ProcessModel } from './processModel.js';

const cache = new WeakMap<ProcessModel, ReadonlyMap<NodeId, FlowNode>>();

/** The gateways of a model that wait as long as another token can come: inclusive joins, and complex ones once they have fired. */
export function waitingJoins(model: ProcessModel): ReadonlyMap<NodeId, FlowNode> {
  let joins = cache.get(model);
  if (joins === undefined) {
    const found = new Map<NodeId, FlowNode>();
    for (const node of model.nodes.values())
      if ((node.type === 'inclusiveGateway' || node.type === 'complexGateway') && node.incoming.length > 1)
        found.set(node.id, node);
    cache.set(model, (joins = found));
  }
  return joins;
}
