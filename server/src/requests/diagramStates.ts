import type { Instance, ProcessModel } from '@vermilion/engine';
import { isPast, type Facts } from './facts.js';

export type NodeState = 'done' | 'current' | 'waiting' | 'returned' | 'incident';

/** How the diagram is to be coloured. */
export interface DiagramStates {
  readonly states: Readonly<Record<string, NodeState>>;
  /** Flows that tokens have come by and that count. */
  readonly takenFlows: readonly string[];
}

export function diagramStates(model: ProcessModel, instance: Instance, { tokens }: Facts): DiagramStates {
  const states: Record<string, NodeState> = {};
  const taken = new Set<string>();
  for (const fact of tokens.values()) {
    const { token, left } = fact;
    if (model.nodes.get(token.at)?.type === 'process') continue;
    if (isPast(fact)) states[token.at] = 'returned';
    else {
      if (token.via !== null) taken.add(token.via);
      if (left && left.how !== 'withdrawn') states[token.at] = 'done';
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
