import type { CleaningState } from '../../api/cleaning.js';

/** States in which the server works on a job. */
export const WORKING: ReadonlySet<CleaningState> = new Set(['trying', 'applying', 'undoing']);

/** The sign before the word; its shape alone tells the state. */
export const jobMarks: Readonly<Record<CleaningState, string>> = {
  trying: 'pending',
  tried: 'draft',
  applying: 'pending',
  done: 'approved',
  undoing: 'pending',
  undone: 'withdrawn',
  failed: 'incident',
};
