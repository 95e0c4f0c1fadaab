import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { EntityMeta } from '../../../api/manifest.js';
import { records } from '../../../api/records.js';
import { useLoad } from '../../../composables/useLoad.js';
import { writeListState, type ListState } from './listState.js';
import { useListState } from './useListState.js';

const PAGE = 50;

/**
 * A page of an entity's records as the address asks for it.
 *
 * @param wanted whether the page is shown at all: otherwise nothing is read
 */
export function useRecordList(entity: () => EntityMeta, wanted: () => boolean) {
  const router = useRouter();
  const state = useListState();
  /** Where the page before each page began: the address knows only where this one does. */
  const before = new Map<string, string | null>();
  /** The server counts on first pages only. */
  const total = ref<number | string | null>(null);
  const question = computed(() => JSON.stringify([state.value.q, state.value.sort, state.value.filter]));

  const loaded = useLoad(
    async () => {
      if (!wanted()) return null;
      const { q, sort, filter, after } = state.value;
      const page = await records.list(entity().name, {
        limit: PAGE,
        after,
        filter,
        ...(q ? { q } : {}),
        ...(sort ? { sort } : {}),
      });
      if (page.total !== undefined) total.value = page.total;
      return page;
    },
    () => `${wanted()} ${question.value} ${state.value.after ?? ''}`,
  );
  // Columns may have come.
  watch(entity, () => void loaded.reload());
  watch(question, () => {
    before.clear();
    total.value = null;
  });

  /** Looks at the list differently; a change of what is asked for begins at the first page. */
  function look(change: Partial<ListState>): void {
    const asksAnew = 'q' in change || 'sort' in change || 'filter' in change;
    const query = writeListState({ ...state.value, ...(asksAnew ? { after: null } : {}), ...change });
    void ('after' in change || 'view' in change ? router.push({ query }) : router.replace({ query }));
  }
  function next(): void {
    const cursor = loaded.value?.next;
    if (!cursor) return;
    before.set(cursor, state.value.after);
    look({ after: cursor });
  }
  function previous(): void {
    if (state.value.after) look({ after: before.get(state.value.after) ?? null });
  }

  return {
    state,
    loaded,
    total,
    rows: computed(() => loaded.value?.items ?? []),
    isFiltered: computed(() => state.value.filter.length > 0 || state.value.q !== ''),
    hasPrevious: computed(() => state.value.after !== null),
    hasNext: computed(() => Boolean(loaded.value?.next)),
    look,
    next,
    previous,
    clear: () => look({ view: '', filter: [], q: '' }),
  };
}
