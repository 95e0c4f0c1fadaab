import { computed, ref, watch } from 'vue';
import type { EntityMeta } from '../../../api/manifest.js';
import { columnsOf, usualColumns, type ColumnChoice } from './columns.js';

const KEY = 'vermilion.columns.';

/**
 * The columns of an entity's list as this person likes them: order and width, for each view by itself, kept in this browser.
 *
 * @param ofView what the view brings along; null: the usual ones of the entity.
 */
export function useColumns(entity: () => EntityMeta, view: () => string, ofView: () => readonly ColumnChoice[] | null) {
  const chosen = ref<readonly ColumnChoice[] | null>(null);
  const key = () => `${KEY}${entity().name}${view() ? `.${view()}` : ''}`;
  watch(view, () => (chosen.value = read(key())), { immediate: true });

  const choices = computed(() => chosen.value ?? ofView() ?? usualColumns(entity()));
  const columns = computed(() => columnsOf(entity(), choices.value));

  /** Null: those of the view again. */
  function choose(next: readonly ColumnChoice[] | null): void {
    chosen.value = next;
    if (next) localStorage.setItem(key(), JSON.stringify(next));
    else localStorage.removeItem(key());
  }
  const widen = (name: string, width: number | null) =>
    choose(choices.value.map((each) => (each.name === name ? { name, ...(width === null ? {} : { width }) } : each)));

  return { choices, columns, choose, widen };
}

function read(key: string): readonly ColumnChoice[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(value) ? value.filter(isChoice) : null;
  } catch {
    return null;
  }
}

const isChoice = (value: unknown): value is ColumnChoice =>
  typeof (value as ColumnChoice | null)?.name === 'string' &&
  ['undefined', 'number'].includes(typeof (value as ColumnChoice).width);
