import { computed } from 'vue';
import { useLoad } from '../../composables/useLoad.js';
import type { Page } from '../../api/page.js';
import { useQuery } from './useQuery.js';

/**
 * A list by keyset whose page is in the address (`after`).
 *
 * @param question what is asked for besides the page; when it changes, setting it should clear `after`.
 */
export function usePaging<T>(read: (after: string | null) => Promise<Page<T>>, question: () => string = () => '') {
  const query = useQuery();
  /** Where each page that was gone on from began; the address knows only where this one does. */
  const before = new Map<string, string>();
  const after = () => query.of('after');
  const loaded = useLoad(
    () => read(after() || null),
    () => `${question()} ${after()}`,
  );
  /** What is shown stays while another page is being read. */
  const state = computed(() => ({ ...loaded, ready: loaded.value !== null, reload: () => void loaded.reload() }));
  function next(): void {
    const cursor = loaded.value?.next;
    if (!cursor) return;
    before.set(cursor, after());
    query.set({ after: cursor });
  }
  const previous = (): void => query.set({ after: before.get(after()) ?? null });
  return { loaded, state, next, previous, isFirst: () => after() === '' };
}
