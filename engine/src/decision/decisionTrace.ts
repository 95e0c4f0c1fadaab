/** What one decision, table or service has made of its inputs. Plain JSON. */
export interface DecisionTrace {
  /** Id in the file. */
  readonly element: string;
  readonly name: string;
  /** Values of the input expressions of a table, by their texts; of a decision, what it requires, by name. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Ids of the rules of a table that hold, in the order of the table. */
  readonly rules: readonly string[];
  readonly value: unknown;
}
