/** Values by name, as a condition or a mapping sees them. Plain JSON. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * A FEEL expression, compiled once per model and evaluated purely.
 *
 * `source` is the text as the designer wrote it, without the leading `=`; `reads` are the variables that it looks at (top-level
 * names), so that a return can tell whether a routing value has changed; `slow` says that it needs the interpreter.
 */
export interface Expression<T = unknown> {
  readonly source: string;
  readonly reads: readonly string[];
  readonly slow: boolean;
  readonly evaluate: (variables: Variables) => T;
}
