import { ApiError } from '../../../api/apiError.js';
import type { Text } from '@vermilion/plugin-kit';

/** What has become of one of several tasks. */
export interface BulkResult {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'refused';
  /** Why it was refused. */
  readonly reason?: Text;
}

/**
 * Approves tasks one after the other, each as a command of its own: what is refused stays and does not stop the others.
 *
 * @param told after each change, with everything known so far
 */
export async function approveEach(
  ids: readonly string[],
  approve: (id: string) => Promise<unknown>,
  told: (results: readonly BulkResult[]) => void,
): Promise<readonly BulkResult[]> {
  let results: readonly BulkResult[] = ids.map((id) => ({ id, state: 'waiting' }));
  const set = (result: BulkResult) => {
    results = results.map((each) => (each.id === result.id ? result : each));
    told(results);
  };
  for (const id of ids) {
    set({ id, state: 'running' });
    try {
      await approve(id);
      set({ id, state: 'done' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      set({ id, state: 'refused', reason: error.issues[0]?.message ?? error.text });
    }
  }
  return results;
}
