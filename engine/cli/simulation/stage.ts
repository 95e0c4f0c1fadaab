import type { NodeId, TokenId, Variables } from '@vermilion/engine';
import type { Question } from './question.js';
import type { Asked, Caller, RunningInstance } from './runningInstance.js';
import type { SimulationOptions } from './simulationOptions.js';

/** What serves the effects of instances: a simulation, as they see it. */
export interface Stage {
  readonly options: SimulationOptions;
  readonly instances: ReadonlyMap<string, RunningInstance>;
  /** What nobody has answered yet. */
  readonly questions: readonly Question[];
  ask(question: Question): void;
  withdraw(matches: (question: Question) => boolean): void;
  setTimer(instance: string, token: TokenId, timer: string, due: number): void;
  clearTimer(instance: string, token: TokenId, timer: string): void;
  /** Does something as soon as the step is over that has caused it. */
  soon(deliver: () => void): void;
  /** An instance of a process of these files; undefined: it is not in them. */
  begin(process: string, caller: Caller | undefined, variables: Variables, event?: NodeId): RunningInstance | undefined;
  /** Carries out a command now. False: the engine has refused it. */
  give(instance: string, asked: Asked): boolean;
}
