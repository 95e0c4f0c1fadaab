import type { Claimed } from '../../runtime/claimRows.js';

/** A row of `association_runs`: values that occur together in the records of one entity are counted. */
export interface AssociationRunRow extends Claimed {
  readonly entity: string;
  readonly state: 'counting' | 'done' | 'failed';
  /** How many sources of the entity have been counted. */
  readonly done: number;
  readonly created_at: number;
  readonly finished_at: number | null;
}
