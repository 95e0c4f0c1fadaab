import { Incident } from '../errors.js';
import type { Token } from '../instance.js';
import type { ExclusiveGateway, SequenceFlow } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

/** Leaves by the first flow, in document order, whose condition holds; else by the default flow. */
export const exclusiveGateway: ElementBehavior<ExclusiveGateway> = {
  enter(step, gateway, token) {
    if (gateway.outgoing.length === 0) {
      step.complete(token);
      return;
    }
    const flow = choose(step, gateway, token);
    if (flow === undefined) {
      throw new Incident('NO_FLOW_TAKEN', `Expected a condition of ${gateway.id} to hold or a default flow, but there is none`);
    }
    step.complete(token, [flow]);
  },
};

function choose(step: Step, gateway: ExclusiveGateway, token: Token): SequenceFlow | undefined {
  const variables = step.variablesOf(token);
  for (const flow of gateway.outgoing) {
    if (flow === gateway.default) continue;
    if (flow.condition === undefined || step.holds(flow.condition, variables)) return flow;
  }
  return gateway.default;
}
