import type { InstanceState, NodeId, Variables } from '@vermilion/engine';
import { finalVariables } from './finalVariables.js';
import type { Question } from './question.js';
import type { RunningInstance } from './runningInstance.js';
import type { Simulation } from './simulation.js';

/** How a run has ended. */
export interface RunOutcome {
  readonly state: InstanceState;
  /** On the virtual clock, ISO 8601. */
  readonly at: string;
  readonly variables: Variables;
  /** Nodes that tokens have come to, over all instances, in order. */
  readonly path: readonly NodeId[];
  /** What nobody has answered. */
  readonly waiting: readonly Pick<Question, 'node' | 'kind' | 'name' | 'person'>[];
  /** Answers that the engine has refused. */
  readonly rejected: readonly { readonly node: NodeId | null; readonly why: string }[];
  /** Why it was stopped though more would have happened; null: it was not. */
  readonly stopped: Simulation['stopped'];
}

export function outcomeOf(simulation: Simulation, main: RunningInstance): RunOutcome {
  const { trace, questions, stopped, now } = simulation;
  return {
    state: main.instance.state,
    at: new Date(now).toISOString(),
    variables: finalVariables(main.trail),
    path: trace.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'token.entered' && event.token.parent !== null ? [event.token.at] : [])),
    ),
    waiting: questions.map(({ node, kind, name, person }) => ({ node, kind, name, person })),
    rejected: trace.flatMap(({ node, rejected }) => (rejected === undefined ? [] : [{ node, why: rejected }])),
    stopped,
  };
}
