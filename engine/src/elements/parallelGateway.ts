import type { Token, TokenId } from '../instance.js';
import type { FlowId, ParallelGateway } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

/** Waits for one token from every incoming flow, then leaves by every outgoing flow. */
export const parallelGateway: ElementBehavior<ParallelGateway> = {
  enter(step, gateway, token) {
    if (gateway.incoming.length < 2) {
      step.complete(token, gateway.outgoing);
      return;
    }
    if (step.countAt(token) < gateway.incoming.length) return;
    const arrivals = firstPerFlow(step, token);
    for (const flow of gateway.incoming) if (!arrivals.has(flow.id)) return;
    // the arriving token need not be the first on its flow: the first one goes
    const survivor = arrivals.get(token.via!)!;
    const merged: TokenId[] = [];
    for (const other of arrivals.values()) {
      if (other === survivor) continue;
      step.merge(other, survivor.id);
      merged.push(other.id);
    }
    step.complete(survivor, gateway.outgoing, merged);
  },
};

function firstPerFlow(step: Step, token: Token): Map<FlowId, Token> {
  const arrivals = new Map<FlowId, Token>();
  for (const other of step.siblingsAt(token)) if (other.via !== null && !arrivals.has(other.via)) arrivals.set(other.via, other);
  return arrivals;
}
