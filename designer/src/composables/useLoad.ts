import { onScopeDispose, shallowReactive, watch } from 'vue';

export interface Loaded<T> {
  /** The last answer; kept while the next is being read. */
  readonly value: T | null;
  readonly ready: boolean;
  readonly loading: boolean;
  /** Reading takes longer than 300 ms: say so in words. */
  readonly slow: boolean;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
}
const SLOW_MS = 300;

/**
 * Reads something when the page opens and again whenever `key` changes; an answer that has been overtaken is dropped.
 * A failed reload keeps the old value and sets `error` only if there is none.
 */
export function useLoad<T>(read: () => Promise<T>, key: () => unknown = () => null): Loaded<T> {
  const state = shallowReactive({
    value: null as T | null,
    ready: false,
    loading: false,
    slow: false,
    error: null as unknown,
    reload,
  });
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function reload(): Promise<void> {
    const mine = ++turn;
    state.loading = true;
    clearTimeout(timer);
    timer = setTimeout(() => (state.slow = true), SLOW_MS);
    try {
      const answer = await read();
      if (mine !== turn) return;
      state.value = answer;
      state.ready = true;
      state.error = null;
    } catch (error) {
      if (mine === turn) state.error = error;
    } finally {
      if (mine === turn) {
        clearTimeout(timer);
        state.loading = false;
        state.slow = false;
      }
    }
  }

  watch(
    key,
    () => {
      state.ready = false;
      state.error = null;
      void reload();
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    turn++;
    clearTimeout(timer);
  });
  return state;
}
