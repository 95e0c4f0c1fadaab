import type { Settings } from '../simulation/simulate.js';

/** What has to come of a scenario; what is absent is not looked at. */
export interface Expectation {
  readonly state?: string;
  /** All nodes, in order. */
  readonly path?: readonly string[];
  /** Nodes that are passed, in this order, with others between. */
  readonly passes?: readonly string[];
  readonly avoids?: readonly string[];
  /** Nodes at which something is still waited for. */
  readonly waiting?: readonly string[];
  /** Variables at the end; others may be there. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** ISO 8601 duration on the virtual clock. */
  readonly within?: string;
}

export interface Scenario {
  readonly name: string;
  readonly settings: Settings;
  readonly expect: Expectation;
}

export const expectationNames: readonly (keyof Expectation)[] = [
  'state',
  'path',
  'passes',
  'avoids',
  'waiting',
  'variables',
  'within',
];
