import type { Scope } from '../scope.js';
import type { CellTest } from '../unaryTests.js';

/** A rule that holds, with the values of its outputs. */
export interface Hit {
  readonly rule: string;
  readonly values: readonly unknown[];
}

/** A column of results. */
export interface TableOutput {
  readonly name: string;
  readonly defaultValue: ((scope: Scope) => unknown) | undefined;
  /** The allowed values as a list, the best first. */
  readonly order: ((scope: Scope) => unknown) | undefined;
  readonly isAllowed: CellTest | undefined;
}

export interface Hits {
  /** Id of the table. */
  readonly table: string;
  /** In the order of the table. */
  readonly hits: readonly Hit[];
  readonly outputs: readonly TableOutput[];
  readonly aggregation: string | undefined;
  readonly scope: Scope;
}

/**
 * Makes one value of the rules that hold.
 *
 * @throws {DecisionFailed} where the policy is broken.
 */
export type HitPolicy = (hits: Hits) => unknown;
