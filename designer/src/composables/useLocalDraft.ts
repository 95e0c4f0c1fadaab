import { ref, watch, type Ref } from 'vue';

const PREFIX = 'vermilion.draft.';

/**
 * Something being typed, kept in this browser until it is sent: nothing typed is ever lost to a reload.
 *
 * @param key names the thing; null keeps nothing. When it changes, the draft of the new thing is read.
 */
export function useLocalDraft<T extends object>(key: () => string | null, empty: () => T): { draft: Ref<T>; clear: () => void } {
  const draft = ref(empty()) as Ref<T>;
  watch(key, (name) => (draft.value = name ? { ...empty(), ...read<T>(name) } : empty()), { immediate: true });
  watch(
    draft,
    (value) => {
      const name = key();
      if (!name) return;
      if (JSON.stringify(value) === JSON.stringify(empty())) localStorage.removeItem(PREFIX + name);
      else localStorage.setItem(PREFIX + name, JSON.stringify(value));
    },
    { deep: true, flush: 'sync' },
  );

  function clear(): void {
    const name = key();
    draft.value = empty();
    if (name) localStorage.removeItem(PREFIX + name);
  }
  return { draft, clear };
}

function read<T>(name: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
