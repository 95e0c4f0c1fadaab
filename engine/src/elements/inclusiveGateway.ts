import { Incident } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import type { FlowId, InclusiveGateway, SequenceFlow } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

/** Waits while a token can still come (see `readyJoin`), then leaves by every flow whose condition holds, else by the default flow. */
export const inclusiveGateway: ElementBehavior<InclusiveGateway> = {
  enter(step, gateway, token) {
    if (gateway.incoming.length > 1 && !step.fires(token)) return;
    const flows = choose(step, gateway, token);
    const merged: TokenId[] = [];
    if (gateway.incoming.length > 1) {
      const filled = new Set<FlowId | null>([token.via]);
      for (const other of step.siblingsAt(token)) {
        if (filled.has(other.via)) continue;
        filled.add(other.via);
        step.merge(other, token.id);
        merged.push(other.id);
      }
    }
    step.complete(token, flows, merged);
  },
};

function choose(step: Step, gateway: InclusiveGateway, token: Token): readonly SequenceFlow[] {
  const variables = step.variablesOf(token);
  const flows: SequenceFlow[] = [];
  for (const flow of gateway.outgoing) {
    if (flow === gateway.default) continue;
    if (flow.condition === undefined || step.holds(flow.condition, variables)) flows.push(flow);
  }
  if (flows.length === 0 && gateway.default !== undefined) flows.push(gateway.default);
  if (flows.length === 0 && gateway.outgoing.length > 0) {
    throw new Incident('NO_FLOW_TAKEN', `Expected a condition of ${gateway.id} to hold or a default flow, but there is none`);
  }
  return flows;
}
