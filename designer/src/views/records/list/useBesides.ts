import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The record that stands beside its list: its id is in the address, so that it can be kept and gone back to. */
export function useBesides() {
  const route = useRoute();
  const router = useRouter();
  const id = computed(() => (typeof route.query['open'] === 'string' ? route.query['open'] : null));
  function open(next: string | null): void {
    const { open: _open, ...query } = route.query;
    void router.replace({ query: next ? { ...query, open: next } : query });
  }
  return { id, open };
}
