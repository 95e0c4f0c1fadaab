/** What a merge did, step by step; undone backwards. */
export type MergeStep =
  /** `changes` as the history stores them: encrypted where the field is. */
  | { readonly did: 'update'; readonly entity: string; readonly id: string; readonly changes: string }
  | { readonly did: 'delete'; readonly entity: string; readonly id: string }
  /** Requests about the record that went are about the one that stayed. */
  | { readonly did: 'requests'; readonly from: string; readonly ids: readonly string[] };

export type Journal = MergeStep[];
