import type { Claimed } from '../../runtime/claimRows.js';

/** A call that is too large to wait for, done part by part. `failed`: its key has ended, or it could not be done again and again. */
export interface IntakeJobRow extends Claimed {
  readonly key_id: string;
  readonly entity: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Items. */
  readonly total: number;
  readonly done: number;
}

/** Items that are done between two looks at the lease. */
export const PART = 100;
/** Place of the items of a part, authenticated with them. */
export const ITEMS_PLACE = 'intake_job_parts.items';
