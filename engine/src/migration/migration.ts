import type { Outcome } from '../advance.js';
import type { Problem } from '../compile/problem.js';

/** Ids of nodes and flows that are called differently in the other model: old id → new one. What is not named keeps its id. */
export type MigrationMapping = Readonly<Record<string, string>>;

/** What a migration comes to. */
export interface Migration {
  /** What cannot move and why, by the nodes of the old model; empty: everything can. */
  readonly problems: readonly Problem[];
  /** The instance in the other model, with what has happened and what must now be done; absent if anything cannot move. */
  readonly outcome: Outcome | undefined;
}
