/** One row of the table of decisions: a family, what is shown, a file with the decision `d`, and what must come out. */
export interface DecisionCase {
  readonly family: string;
  readonly behavior: string;
  readonly xml: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** The value, or the name of the rule that is broken. */
  readonly expected: { readonly value: unknown } | { readonly broken: string };
  /** Ids of the rules of a table that hold. */
  readonly rules?: readonly string[];
}
