import { ref, watch, type Ref } from 'vue';

const MOST_RECENT = 3;

function kept(key: string): Ref<readonly string[]> {
  let saved: readonly string[];
  try {
    saved = JSON.parse(localStorage.getItem(key) ?? '[]') as readonly string[];
  } catch {
    saved = [];
  }
  const list = ref(saved);
  watch(list, (value) => localStorage.setItem(key, JSON.stringify(value)));
  return list;
}
const favorites = kept('vermilion.flows.favorites');
const recent = kept('vermilion.flows.recent');

/** Which processes somebody keeps at hand: favorites, and the last ones used. Kept in this browser. */
export function useFlowShelf() {
  return {
    favorites,
    recent,
    isFavorite: (key: string) => favorites.value.includes(key),
    toggle(key: string): void {
      favorites.value = favorites.value.includes(key)
        ? favorites.value.filter((each) => each !== key)
        : [...favorites.value, key];
    },
    used(key: string): void {
      recent.value = [key, ...recent.value.filter((each) => each !== key)].slice(0, MOST_RECENT);
    },
  };
}
