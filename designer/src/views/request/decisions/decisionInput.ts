/** What one has said about a task: kept while the dialog is open and sent with the decision. */
export interface DecisionInput {
  readonly opinion: string;
  /** Where to return to: a node, or `initiator`. */
  readonly to: string | null;
  readonly mode: 'rewalk' | 'straightBack';
  /** To transfer or delegate to: one; signers to add: several. */
  readonly people: readonly string[];
  readonly kind: 'before' | 'after' | 'parallel';
}
