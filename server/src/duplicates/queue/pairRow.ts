/** A row of `duplicate_pairs`. */
export interface PairRow {
  readonly id: string;
  readonly entity: string;
  readonly left_id: string;
  readonly right_id: string;
  /** Percent. */
  readonly score: number;
  readonly reasons: string;
  readonly state: 'open' | 'dismissed' | 'merged';
}
