import type { Instance, InstanceState, ProcessModel } from '@vermilion/engine';
import { isPast, type Facts, type TokenFact } from './facts.js';

export type NodeState = 'done' | 'rejected' | 'current' | 'waiting' | 'returned' | 'incident';

/** How the diagram is to be coloured. */
export interface DiagramStates {
  readonly states: Readonly<Record<string, NodeState>>;
  /** Flows that tokens have come by and that count. */
  readonly takenFlows: readonly string[];
}

/** How a node stands that has ended the whole process. */
const ENDED: Readonly<Partial<Record<InstanceState, NodeState>>> = { rejected: 'rejected', failed: 'incident' };

export function diagramStates(model: ProcessModel, instance: Instance, { tokens }: Facts): DiagramStates {
  const states: Record<string, NodeState> = {};
  const taken = new Set<string>();
  for (const fact of tokens.values()) {
    const { token, left } = fact;
    if (model.nodes.get(token.at)?.type === 'process') continue;
    if (isPast(fact)) states[token.at] = 'returned';
    else {
      if (token.via !== null) taken.add(token.via);
      const state = left && stateLeft(fact, instance.state);
      if (state) states[token.at] = state;
    }
  }
  for (const token of instance.tokens) {
    const type = model.nodes.get(token.at)?.type;
    if (type === 'process') continue;
    const isWork = token.state === 'held' && (type === 'userTask' || type === 'startEvent');
    states[token.at] = token.state === 'failed' ? 'incident' : isWork || type === 'subProcess' ? 'current' : 'waiting';
  }
  return { states, takenFlows: [...taken] };
}

/** A node that work has left. What others have stopped looks as if it had never begun. */
function stateLeft({ token, left, verdict }: TokenFact, ended: InstanceState): NodeState | undefined {
  if (left!.how === 'withdrawn') return undefined;
  if (left!.how === 'terminated') return left!.by === token.id ? ENDED[ended] : undefined;
  return verdict === 'rejected' ? 'rejected' : 'done';
}
