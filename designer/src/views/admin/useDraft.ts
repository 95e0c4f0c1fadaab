import { computed, ref, type Ref } from 'vue';
import { changesOf } from './changesOf.js';

/** What a form holds, beside what the server has: knows what was changed, and keeps it when the server's values come anew. */
export function useDraft<T extends object>(empty: () => T) {
  const base = ref(empty()) as Ref<T>;
  const draft = ref(empty()) as Ref<T>;
  const changes = computed(() => changesOf(base.value, draft.value));
  const dirty = computed(() => Object.keys(changes.value).length > 0);

  /** Takes the values of the server; what was typed stays on top of them. */
  function take(values: T): void {
    const mine = changes.value;
    base.value = copyOf(values);
    draft.value = { ...copyOf(values), ...mine };
  }
  /** What was typed is kept now: the values of the server stand alone. */
  function settle(values: T): void {
    base.value = copyOf(values);
    draft.value = copyOf(values);
  }
  return { draft, changes, dirty, take, settle };
}

/** Of values as JSON has them; those of a form are proxies, which `structuredClone` refuses. */
const copyOf = <T>(values: T): T => JSON.parse(JSON.stringify(values)) as T;
