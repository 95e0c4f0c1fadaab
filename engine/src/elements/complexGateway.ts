import { Incident } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import type { ComplexGateway, FlowId, SequenceFlow } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';

const NO_FLOWS: readonly SequenceFlow[] = Object.freeze([]);

/**
 * Fires when its activation condition holds for the flows by which tokens have come, and leaves by every flow whose condition holds, else
 * by the default flow. Then it swallows one token from each flow that had been empty, until none can come any more (see `readyJoin`):
 * meanwhile the first token stays and counts the flows that are done with.
 */
export const complexGateway: ElementBehavior<ComplexGateway> = {
  enter(step, gateway, token) {
    if (step.fires(token)) {
      reset(step, token);
      return;
    }
    if (token.fired !== undefined) return; // waits for its reset
    const waiting = step.siblingsAt(token);
    const keeper = waiting.find(({ fired }) => fired !== undefined);
    if (keeper !== undefined) {
      swallow(step, keeper, token);
      return;
    }
    const arrivals = firstPerFlow(waiting);
    if (!isActivated(step, gateway, token, arrivals.size)) return;
    leaveFor(step, gateway, arrivals, choose(step, gateway, token));
  },
};

function leaveFor(
  step: Step,
  gateway: ComplexGateway,
  arrivals: ReadonlyMap<FlowId | null, Token>,
  flows: readonly SequenceFlow[],
): void {
  const [keeper, ...others] = [...arrivals.values()] as [Token, ...Token[]];
  const merged: TokenId[] = others.map(({ id }) => id);
  for (const other of others) step.merge(other, keeper.id);
  if (arrivals.size >= gateway.incoming.length) {
    step.complete(keeper, flows, merged);
    return;
  }
  for (const flow of arrivals.keys()) if (flow !== null) step.record({ type: 'event.caught', token: keeper.id, event: flow });
  for (const flow of flows) {
    step.record({ type: 'flow.taken', flow: flow.id });
    step.enter(flow.target, keeper.parent, [keeper.id, ...merged], { via: flow.id });
  }
}

/** A late token by a flow that was empty; one by a flow that is done with belongs to the next round. */
function swallow(step: Step, keeper: Token, token: Token): void {
  if (token.via === null || keeper.fired?.[token.via] !== undefined) return;
  step.record({ type: 'event.caught', token: keeper.id, event: token.via });
  step.merge(token, keeper.id);
}

function reset(step: Step, keeper: Token): void {
  const next = step.siblingsAt(keeper).find(({ id }) => id !== keeper.id);
  step.complete(keeper, NO_FLOWS);
  if (next !== undefined && step.find(next.id) !== undefined) step.wake(next);
}

function firstPerFlow(tokens: readonly Token[]): ReadonlyMap<FlowId | null, Token> {
  const first = new Map<FlowId | null, Token>();
  for (const token of tokens) if (!first.has(token.via)) first.set(token.via, token);
  return first;
}

function isActivated(step: Step, gateway: ComplexGateway, token: Token, activationCount: number): boolean {
  const { activationCondition, incoming } = gateway;
  if (activationCondition === undefined) return activationCount >= Math.max(1, incoming.length);
  return step.holds(activationCondition, { ...step.variablesOf(token), activationCount });
}

function choose(step: Step, gateway: ComplexGateway, token: Token): readonly SequenceFlow[] {
  const variables = step.variablesOf(token);
  const { outgoing, default: byDefault } = gateway;
  const open = outgoing.filter(
    (flow) => flow !== byDefault && (flow.condition === undefined || step.holds(flow.condition, variables)),
  );
  if (open.length > 0 || outgoing.length === 0) return open;
  if (byDefault !== undefined) return [byDefault];
  throw new Incident('NO_FLOW_TAKEN', `Expected a condition of ${gateway.id} to hold or a default flow, but there is none`);
}
