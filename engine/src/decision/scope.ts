/** What an expression of a decision sees, by name: JSON, dates, durations and functions as the FEEL interpreter has them. */
export type Scope = Readonly<Record<string, unknown>>;
