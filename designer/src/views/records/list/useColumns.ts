import { computed, ref, watch } from 'vue';
import type { EntityMeta } from '../../../api/manifest.js';
import { columnsNamed, usualColumns } from './columns.js';

const KEY = 'vermilion.columns.';

/** The columns of an entity's list as this person likes them, kept in this browser. */
export function useColumns(entity: () => EntityMeta | null) {
  const chosen = ref<readonly string[] | null>(null);
  watch(
    () => entity()?.name,
    (name) => (chosen.value = name ? read(name) : null),
    { immediate: true },
  );
  const names = computed(() => {
    const meta = entity();
    return chosen.value ?? (meta ? usualColumns(meta) : []);
  });
  const columns = computed(() => {
    const meta = entity();
    return meta ? columnsNamed(meta, names.value) : [];
  });

  /** Null: the usual ones again. */
  function choose(next: readonly string[] | null): void {
    const name = entity()?.name;
    if (!name) return;
    chosen.value = next;
    if (next) localStorage.setItem(KEY + name, JSON.stringify(next));
    else localStorage.removeItem(KEY + name);
  }

  return { names, columns, choose };
}

function read(entity: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY + entity) ?? 'null');
    return Array.isArray(value) ? value.map(String) : null;
  } catch {
    return null;
  }
}
