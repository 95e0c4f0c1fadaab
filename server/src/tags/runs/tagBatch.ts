/** What was done in one transaction of a run. */
export interface TagBatch {
  /** Ids of the records that have other tags now. */
  readonly changed: readonly string[];
  /** The last record that was looked at; null: there was none left. */
  readonly doneId: string | null;
}

/** Records in one transaction: few enough that people who save meanwhile do not notice. */
export const BATCH = 100;
