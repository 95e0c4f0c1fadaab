import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { readListState, type ListState } from './listState.js';

/** How the list is looked at, as the address says. */
export function useListState(): ComputedRef<ListState> {
  const route = useRoute();
  return computed(() => readListState(route.query));
}
