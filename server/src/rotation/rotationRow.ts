import type { Claimed } from '../runtime/claimRows.js';

/** A row of `key_rotations`: what older keys have encrypted of one entity is written by the newest one. */
export interface RotationRow extends Claimed {
  readonly entity: string;
  readonly key_id: string;
  readonly state: 'records' | 'history' | 'done' | 'failed';
  /** Id of the last record that has been looked at in this state. */
  readonly done_id: string | null;
  readonly moved: number;
}
