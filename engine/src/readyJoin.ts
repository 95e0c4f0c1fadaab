import type { Token } from './instance.js';
import type { Marking } from './marking.js';
import { blocks } from './model/blocks.js';
import type { FlowId, FlowNode, NodeId } from './model/flowNode.js';
import { waitingJoins } from './model/waitingJoins.js';

/**
 * A token whose inclusive join need wait no longer, or whose complex gateway can be reset.
 *
 * It depends on where other tokens are, so this is asked only when nothing else moves.
 */
export function readyJoin(marking: Marking): Token | undefined {
  const joins = waitingJoins(marking.model);
  if (joins.size === 0) return undefined;
  const seen = new Set<string>();
  for (const token of marking.tokens.values()) {
    const join = joins.get(token.at);
    if (join === undefined || token.state !== 'active') continue;
    // a complex gateway fires by its condition; only what it has fired with waits
    if (join.type === 'complexGateway' && token.fired === undefined) continue;
    const place = `${token.parent} ${token.at}`;
    if (seen.has(place)) continue;
    seen.add(place);
    if (!waits(marking, join, token)) return token;
  }
  return undefined;
}

function waits(marking: Marking, join: FlowNode, token: Token): boolean {
  const filled = new Set<FlowId>(Object.keys(token.fired ?? {}));
  const elsewhere = new Set<NodeId>();
  for (const other of marking.tokens.values()) {
    if (other.parent !== token.parent) continue;
    if (other.at !== token.at) elsewhere.add(other.at);
    else if (other.via !== null && token.fired === undefined) filled.add(other.via);
  }
  for (const at of elsewhere) if (blocks(marking.model.nodes.get(at)!, join, filled)) return true;
  return false;
}
