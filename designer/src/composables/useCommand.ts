import { ref, type Ref } from 'vue';
import { ApiError } from '../api/apiError.js';
import { ulid } from '../api/ulid.js';
import { useErrors } from '../stores/errors.js';

export interface Command<Arguments extends unknown[], Result> {
  readonly pending: Readonly<Ref<boolean>>;
  /** Runs unless it is running already; answers undefined then, and when it has failed and been reported. */
  readonly run: (...args: Arguments) => Promise<Result | undefined>;
}

/**
 * A command as a button gives it: a double click is one click, and a click after a lost answer repeats the same command
 * (same idempotency key) instead of giving a second one.
 *
 * @param onError answers true when it has dealt with the error; otherwise it is reported.
 */
export function useCommand<Arguments extends unknown[], Result>(
  give: (key: string, ...args: Arguments) => Promise<Result>,
  onError: (error: unknown) => boolean = () => false,
): Command<Arguments, Result> {
  const pending = ref(false);
  let key: string | null = null;
  let given = '';

  async function run(...args: Arguments): Promise<Result | undefined> {
    if (pending.value) return undefined;
    const same = JSON.stringify(args);
    if (same !== given) key = null;
    given = same;
    key ??= ulid();
    pending.value = true;
    try {
      const result = await give(key, ...args);
      key = null;
      return result;
    } catch (error) {
      if (!(error instanceof ApiError && (error.status === 0 || error.status >= 500))) key = null;
      if (!onError(error)) useErrors().report(error);
      return undefined;
    } finally {
      pending.value = false;
    }
  }

  return { pending, run };
}
