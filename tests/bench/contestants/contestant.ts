import type { Workload } from '../workloads/index.js';

/** One engine in the comparison. */
export interface Contestant {
  readonly name: string;
  /** Reads the model once and returns what carries out one instance from start to end; it throws unless the end is reached. */
  prepare(key: string, workload: Workload): Promise<() => Promise<void> | void>;
}
