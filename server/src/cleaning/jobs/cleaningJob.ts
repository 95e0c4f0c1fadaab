import type { CleaningAct, CleaningStep, Text } from '@vermilion/plugin-kit';
import type { Claimed } from '../../runtime/claimRows.js';
import type { HttpIssue } from '../../http/httpError.js';

/** Tried first, so that people see what it would do; then applied, by hand; undone by hand too. */
export type JobState = 'trying' | 'tried' | 'applying' | 'done' | 'undoing' | 'undone' | 'failed';

/** What became of a record; `would`: of a trial, `kept`: the job's change was not taken back, or not wholly. */
export type RowOutcome = 'would' | 'done' | 'refused' | 'undone' | 'kept';

/** How often one step changes values of one field. */
export interface StepCount {
  readonly step: CleaningStep;
  readonly field: string;
  readonly count: number;
}

/** Values of a field that lie far from the others; they are shown, never changed. */
export interface Outliers {
  readonly field: string;
  readonly count: number;
  /** The greatest of those that are too small, and the smallest of those that are too great, as filters take them; null: none. */
  readonly low: unknown;
  readonly high: unknown;
}

export interface JobCounts {
  /** Records looked at. */
  readonly seen: number;
  /** Records and values that change, have changed, or are as they were again. */
  readonly records: number;
  readonly cells: number;
  /** Records left as they are, although the steps would change them. */
  readonly refused: number;
  readonly steps: readonly StepCount[];
  readonly outliers: readonly Outliers[];
}

export const NO_COUNTS: JobCounts = { seen: 0, records: 0, cells: 0, refused: 0, steps: [], outliers: [] };

/** A row of `cleaning_jobs`. */
export interface CleaningJobRow extends Claimed {
  readonly entity: string;
  readonly person_id: string;
  readonly state: JobState;
  readonly steps: string;
  readonly counts: string;
  readonly done_id: string | null;
  readonly created_at: number;
  readonly applied_at: number | null;
  readonly undone_by: string | null;
  readonly undone_at: number | null;
}

/** A row of `cleaning_rows`. */
export interface CleaningRow {
  readonly record_id: string;
  readonly outcome: RowOutcome;
  readonly version: number | null;
  readonly reason: string | null;
}

/** Why a record was left as it is; names fields, but no values. */
export interface RowReason {
  readonly id: string;
  readonly message: Text;
  readonly issues?: readonly HttpIssue[];
}

export const stepsOf = ({ steps }: Pick<CleaningJobRow, 'steps'>): readonly CleaningAct[] =>
  JSON.parse(steps) as readonly CleaningAct[];
export const countsOf = ({ counts }: Pick<CleaningJobRow, 'counts'>): JobCounts => JSON.parse(counts) as JobCounts;

/** So long a job can be undone: 30 days. */
export const JOB_UNDO_MS = 30 * 86_400_000;
/** A trial keeps so many of the records that would change, to be shown. */
export const MOST_SHOWN = 500;
