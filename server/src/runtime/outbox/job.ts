import type { Claimed } from '../claimRows.js';
import type { Execute } from '../execute.js';
import type { RuntimeContext } from '../runtimeContext.js';

/** Work to be done after a commit, at least once. */
export interface Job extends Claimed {
  readonly instance_id: string;
  readonly kind: string;
  readonly payload: string;
}

/** Does the work of one kind of job, and takes its row away by `fence` together with what it stores. */
export type JobHandler = (work: {
  readonly context: RuntimeContext;
  readonly execute: Execute;
  readonly job: Job;
  /** Takes the row of the job away, if the lease is still ours. */
  readonly fence: { readonly sql: string; readonly params: readonly unknown[] };
}) => Promise<void>;

/** After so many attempts a job is given up: the token becomes an incident that can be retried. */
export const MOST_ATTEMPTS = 6;
