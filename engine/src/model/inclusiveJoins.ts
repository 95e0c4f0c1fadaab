import type { FlowNode, NodeId } from './flowNode.js';
import type { ProcessModel } from './processModel.js';

const cache = new WeakMap<ProcessModel, ReadonlyMap<NodeId, FlowNode>>();

/** The inclusive gateways of a model that wait for other tokens. */
export function inclusiveJoins(model: ProcessModel): ReadonlyMap<NodeId, FlowNode> {
  let joins = cache.get(model);
  if (joins === undefined) {
    const found = new Map<NodeId, FlowNode>();
    for (const node of model.nodes.values())
      if (node.type === 'inclusiveGateway' && node.incoming.length > 1) found.set(node.id, node);
    cache.set(model, (joins = found));
  }
  return joins;
}
