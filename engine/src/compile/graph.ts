import type { FlatFlow, FlatModel, FlatNode } from '../model/flatModel.js';
import type { NodeId } from '../model/flowNode.js';

/** May a token come here along the flows? Not on a border, nor to what an event starts or what undoes something. */
export function isInFlow({ type, isForCompensation = false, triggeredByEvent = false }: FlatNode): boolean {
  return type !== 'boundaryEvent' && !isForCompensation && !triggeredByEvent;
}

/** A flat model with its edges looked up: what the rules walk on. Flows with an unknown end are left out. */
export class Graph {
  readonly nodes: ReadonlyMap<NodeId, FlatNode>;
  private readonly out = new Map<NodeId, FlatFlow[]>();
  private readonly into = new Map<NodeId, FlatFlow[]>();
  private readonly events = new Map<NodeId, FlatNode[]>();
  private readonly inside = new Map<NodeId, FlatNode[]>();

  constructor(readonly model: FlatModel) {
    this.nodes = new Map(model.nodes.map((node) => [node.id, node]));
    for (const flow of model.flows) {
      if (!this.nodes.has(flow.source) || !this.nodes.has(flow.target)) continue;
      push(this.out, flow.source, flow);
      push(this.into, flow.target, flow);
    }
    for (const node of model.nodes) {
      if (node.parent !== null) push(this.inside, node.parent, node);
      if (node.attachedToRef !== undefined) push(this.events, node.attachedToRef, node);
    }
  }

  outgoing(id: NodeId): readonly FlatFlow[] {
    return this.out.get(id) ?? [];
  }
  incoming(id: NodeId): readonly FlatFlow[] {
    return this.into.get(id) ?? [];
  }
  /** Boundary events of an activity. */
  attached(id: NodeId): readonly FlatNode[] {
    return this.events.get(id) ?? [];
  }
  childrenOf(scope: NodeId): readonly FlatNode[] {
    return this.inside.get(scope) ?? [];
  }

  /** Where a scope starts, as `link` has it. */
  startsOf(scope: NodeId): readonly FlatNode[] {
    const inside = this.childrenOf(scope);
    const events = inside.filter(({ type }) => type === 'startEvent');
    if (events.length > 0) return events;
    return inside.filter((node) => isInFlow(node) && this.incoming(node.id).length === 0);
  }

  /** Nodes that come directly after one; a boundary event comes after its activity. */
  next(id: NodeId): NodeId[] {
    return [...this.outgoing(id).map(({ target }) => target), ...this.attached(id).map((event) => event.id)];
  }

  /** Everything that can be reached from some nodes within their scope, themselves included, without passing through `without`. */
  reachable(from: readonly NodeId[], without?: NodeId): Set<NodeId> {
    const seen = new Set<NodeId>();
    const work = from.filter((id) => id !== without);
    for (let id = work.pop(); id !== undefined; id = work.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const target of this.next(id)) if (target !== without && !seen.has(target)) work.push(target);
    }
    return seen;
  }

  /** The scopes around a node, innermost first. */
  scopesOf(id: NodeId): NodeId[] {
    const scopes: NodeId[] = [];
    for (
      let at = this.nodes.get(id)?.parent;
      at !== null && at !== undefined && !scopes.includes(at);
      at = this.nodes.get(at)?.parent
    )
      scopes.push(at);
    return scopes;
  }

  /** The node itself, or the sub-process around it that lies directly in `scope`. */
  liftTo(scope: NodeId, id: NodeId): NodeId {
    let at = id;
    for (
      let parent = this.nodes.get(at)?.parent;
      parent !== scope && parent !== null && parent !== undefined;
      parent = this.nodes.get(at)?.parent
    )
      at = parent;
    return at;
  }
}

function push<T>(map: Map<NodeId, T[]>, key: NodeId, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
