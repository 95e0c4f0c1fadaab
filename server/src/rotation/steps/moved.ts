/** What a batch has done. */
export interface Moved {
  /** Id of its last record; null: there was none left. */
  readonly last: string | null;
  /** Texts that were written anew. */
  readonly moved: number;
}
