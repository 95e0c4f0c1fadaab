import { computed, ref, watch } from 'vue';
import type { BulkChoice } from '../../../api/bulk.js';
import type { RecordView } from '../../../api/records.js';

/** So many records are changed at once at the most. */
export const MOST_AT_ONCE = 1_000;

/**
 * Rows of a list that are marked for a common change: some of the page, or all that the list shows.
 *
 * @param asked what the list asks for; when it changes nothing is marked
 */
export function useSelection(
  rows: () => readonly RecordView[],
  asked: () => { readonly filter?: string; readonly q?: string },
  total: () => number | string | null,
) {
  const ids = ref<ReadonlySet<string>>(new Set());
  const whole = ref(false);
  const count = computed(() => (whole.value ? Number(total()) : ids.value.size));
  const page = computed(() => rows().map(({ id }) => id));
  const isPage = computed(() => page.value.length > 0 && page.value.every((id) => ids.value.has(id)));
  /** There are more than the page has, and not too many. */
  const canWhole = computed(() => {
    const all = total();
    return isPage.value && typeof all === 'number' && all > ids.value.size && all <= MOST_AT_ONCE;
  });

  function set(next: Iterable<string>): void {
    ids.value = new Set(next);
    whole.value = false;
  }
  const clear = () => set([]);
  const chooseWhole = () => (whole.value = true);
  const toggle = (id: string) => set(ids.value.has(id) ? [...ids.value].filter((each) => each !== id) : [...ids.value, id]);
  const togglePage = () => set(isPage.value ? [] : [...ids.value, ...page.value]);
  watch(() => JSON.stringify(asked()), clear);

  const choice = (): BulkChoice => (whole.value ? asked() : { ids: [...ids.value] });
  return { ids, whole, count, isPage, canWhole, toggle, togglePage, chooseWhole, clear, choice };
}
