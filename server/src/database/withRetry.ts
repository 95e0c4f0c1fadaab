import { classifyError, violatedKey } from './classifyError.js';
import { CommitUnknown, DatabaseUnavailable, UniqueViolation } from './errors.js';

export interface RetryOptions<T> {
  /** Asked after an unknown COMMIT; undefined: not stored, so try again. Without it `CommitUnknown` is thrown. */
  readonly outcome?: (() => Promise<T | undefined>) | undefined;
  readonly tries?: number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
}

const BASE = 10;
const CAP = 1_000;

/**
 * Runs a whole unit of work, again after deadlocks, lock time-outs, fail-overs and lost connections, with full jitter.
 * A unique violation or an error of the work itself is never repeated.
 */
export async function withRetry<T>(work: () => Promise<T>, options: RetryOptions<T> = {}): Promise<T> {
  const { outcome, tries = 8, sleep = pause, random = Math.random } = options;
  let last: unknown;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await sleep(random() * Math.min(CAP, BASE * 2 ** attempt));
    try {
      if (last instanceof CommitUnknown && outcome) {
        const known = await outcome();
        if (known !== undefined) return known;
        last = undefined;
      }
      return await work();
    } catch (error) {
      if (error instanceof CommitUnknown) {
        if (!outcome) throw error;
        last = error;
        continue;
      }
      const kind = classifyError(error);
      if (kind === 'unique') throw new UniqueViolation(violatedKey(error), error);
      if (kind === 'other') throw error;
      // An unknown commit stays the question to be answered, whatever else fails meanwhile.
      if (!(last instanceof CommitUnknown)) last = error;
    }
  }
  if (last instanceof CommitUnknown) throw last;
  throw new DatabaseUnavailable(last);
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
