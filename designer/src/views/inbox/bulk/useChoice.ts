import { computed, ref } from 'vue';
import type { InboxRow } from '../inboxRow.js';

/** The rows that are chosen to be decided together. What has left the list is not chosen any more. */
export function useChoice(shown: () => readonly InboxRow[]) {
  const active = ref(false);
  const ids = ref<ReadonlySet<string>>(new Set());
  const approvable = computed(() => shown().filter((row) => row.approvable));
  const rows = computed(() => approvable.value.filter((row) => ids.value.has(row.id)));
  const possible = computed(() => approvable.value.length);

  function toggle(id: string): void {
    const next = new Set(ids.value);
    if (!next.delete(id)) next.add(id);
    ids.value = next;
  }
  const drop = (gone: readonly string[]) => {
    ids.value = new Set([...ids.value].filter((id) => !gone.includes(id)));
    if (ids.value.size === 0) active.value = false;
  };
  return {
    active,
    rows,
    possible,
    toggle,
    drop,
    has: (id: string) => ids.value.has(id),
    all: () => (ids.value = new Set(approvable.value.map((row) => row.id))),
    begin: () => (active.value = true),
    end: () => drop([...ids.value]),
  };
}
