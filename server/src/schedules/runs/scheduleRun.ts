import type { Claimed } from '../../runtime/claimRows.js';

/** A row of `schedule_runs`: one occurrence of one schedule. */
export interface ScheduleRunRow extends Claimed {
  readonly schedule: string;
  readonly version: string;
  readonly occurrence: number;
  readonly state: 'running' | 'done' | 'failed';
  readonly looked: number;
  readonly changed: number;
  readonly failed: number;
  readonly problem: string | null;
  readonly done_id: string | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}
