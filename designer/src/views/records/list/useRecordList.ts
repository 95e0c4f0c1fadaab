import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { records } from '../../../api/records.js';
import { useLoad } from '../../../composables/useLoad.js';
import { readListState, writeListState, type ListState } from './listState.js';

/** A page of an entity's records as the address asks for it. */
export function useRecordList(entity: () => string | null) {
  const route = useRoute();
  const router = useRouter();
  const state = computed(() => readListState(route.query));
  /** Where each page that was gone on from began; the address knows only where this one does. */
  const before = new Map<string, string | null>();
  /** The server counts on first pages only. */
  const total = ref<number | string | null>(null);

  const question = computed(() => {
    const { q, sort, filter } = state.value;
    return JSON.stringify([entity(), q, sort, filter]);
  });
  const loaded = useLoad(
    async () => {
      const name = entity();
      if (!name) return null;
      const { q, sort, filter, after } = state.value;
      const page = await records.list(name, { filter, ...(q ? { q } : {}), ...(sort ? { sort } : {}), ...(after ? { after } : {}) });
      if (page.total !== undefined) total.value = page.total;
      return page;
    },
    entity,
  );
  watch(question, () => {
    before.clear();
    total.value = null;
  });
  // Another page or filter of the same entity: the old rows stay until the new ones are there.
  watch([question, () => state.value.after], ([next], [last]) => {
    if (JSON.parse(next)[0] === JSON.parse(last)[0]) void loaded.reload();
  });

  /** Looks at the list differently; a change of what is asked for begins at the first page. */
  function look(change: Partial<ListState>): void {
    const asksAnew = 'q' in change || 'sort' in change || 'filter' in change;
    const next = { ...state.value, ...(asksAnew ? { after: null } : {}), ...change };
    void router.push({ query: writeListState(next) });
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

  return { state, loaded, total, look, next, previous };
}
