import type { DecisionModel, ProcessModel, World } from '@vermilion/engine';
import type { Answers } from './answer.js';
import type { TraceStep } from './traceStep.js';

export interface SimulationOptions {
  /** The first is the one that is run; the others answer its calls, messages and signals. */
  readonly models: readonly ProcessModel[];
  readonly world: World;
  readonly decisions: readonly DecisionModel[];
  readonly answers: Answers;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The clock does not go beyond. */
  readonly until: number;
  readonly requester: string;
  readonly observe?: (step: TraceStep) => void;
}
