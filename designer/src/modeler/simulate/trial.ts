import type { HistoryStep, Instance, ProcessModel, TokenId, Variables, World } from '@vermilion/engine';

/** A task that somebody could do now. `seat` null: no ballot; `person` null: anybody. */
export interface TrialTask {
  readonly token: TokenId;
  readonly node: string;
  readonly seat: number | null;
  readonly person: string | null;
  readonly kind: 'approval' | 'human' | 'resubmission';
  /** Milliseconds since 1970, UTC. */
  readonly due: number | null;
}
/** A service or script that the process waits for. */
export interface TrialWork {
  readonly token: TokenId;
  readonly node: string;
  readonly kind: 'service' | 'script';
  readonly name: string;
}
export interface TrialTimer {
  readonly token: TokenId;
  readonly timer: string;
  readonly due: number;
}
export interface TrialWait {
  readonly token: TokenId;
  readonly event: string;
  readonly message: string;
}
/** A mail that would go out. */
export interface TrialMail {
  readonly at: number;
  readonly event: 'assigned' | 'resubmission' | 'remind' | 'escalate' | 'copy' | 'transfer' | 'approved' | 'rejected';
  readonly node: string | null;
  readonly people: readonly string[];
}

/** A trial run: one instance on the engine, with everything around it that the server would look after. A value; steps make new ones. */
export interface Trial {
  readonly model: ProcessModel;
  readonly world: World;
  /** Id of the person who requests. */
  readonly requester: string;
  /** The clock of the run, milliseconds since 1970, UTC. */
  readonly now: number;
  readonly instance: Instance;
  readonly trail: readonly HistoryStep[];
  readonly tasks: readonly TrialTask[];
  readonly works: readonly TrialWork[];
  readonly timers: readonly TrialTimer[];
  readonly waits: readonly TrialWait[];
  readonly mails: readonly TrialMail[];
}

/** The variables of the process as a whole. */
export function variablesOf({ instance }: Trial): Variables {
  return instance.tokens[0]?.variables ?? {};
}

export function isOver({ instance }: Trial): boolean {
  return instance.state !== 'active';
}
