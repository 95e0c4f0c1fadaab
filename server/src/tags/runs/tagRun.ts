import type { Claimed } from '../../runtime/claimRows.js';

/** What a run does: asks all rules of all records, or puts another word (null: none) in the place of one. */
export type TagTask =
  | { readonly kind: 'settle' }
  | {
      readonly kind: 'replace';
      readonly field: string;
      readonly from: string;
      readonly to: string | null;
      /** Into another tag: what a rule had given counts as given by people now. */
      readonly merged: boolean;
      readonly personId: string;
    };

/** A row of `tag_runs`. */
export interface TagRunRow extends Claimed {
  readonly entity: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly task: string;
  readonly changed: number;
  readonly done_id: string | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}

export const taskOf = ({ task }: Pick<TagRunRow, 'task'>): TagTask => JSON.parse(task) as TagTask;
