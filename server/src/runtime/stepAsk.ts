import type { Command, HistoryStep } from '@vermilion/engine';
import type { Transaction } from '../database/database.js';
import type { ProcessView } from './processView.js';
import type { StepTaken } from './stepTaken.js';
import type { Closing } from './stepWriting.js';

/** What is asked of one instance. Everything in here may run several times: it must have no effect but what it returns or writes. */
export interface StepAsk<T> {
  /** Id of the instance; of the one to be, if `begin` is given. */
  readonly instance: string;
  /** Makes a new instance instead of reading one; runs inside the transaction. */
  readonly begin?: (tx: Transaction, at: number) => Promise<ProcessView>;
  /** The command for the instance as it stands. Throws to refuse. */
  readonly command: (view: ProcessView, at: number, trail: readonly HistoryStep[] | undefined) => Command;
  /** The command needs the whole history. */
  readonly needsTrail?: boolean;
  /** Administrators act on requests that stand still, too. */
  readonly evenSuspended?: true;
  /** The task that the person acts on and what he decides, for its row. */
  readonly closing?: { readonly task: string } & Closing;
  /** Adds rows of the caller to those of the step. */
  readonly also?: (taken: StepTaken) => void;
  /** A statement that must match one row, else the step is refused: the lease of a job. */
  readonly fence?: { readonly sql: string; readonly params: readonly unknown[] };
  /** The same key of the same person is carried out once and answered alike ever after. */
  readonly idempotency?: { readonly key: string; readonly personId: string } | undefined;
  /** Plain JSON. */
  readonly answer: (taken: StepTaken) => T;
}
