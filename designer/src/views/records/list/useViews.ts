import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { EntityMeta } from '../../../api/manifest.js';
import { useText } from '../../../composables/useText.js';
import type { ListState } from './listState.js';
import { savedViews, type SavedView } from './savedViews.js';

/** The views of an entity's list: all, mine, and the person's own. */
export function useViews(entity: () => EntityMeta | null, state: () => ListState) {
  const { t, locale } = useI18n();
  const text = useText();
  const own = ref<readonly SavedView[]>([]);
  watch(
    () => entity()?.name,
    (name) => (own.value = name ? savedViews.read(name) : []),
    { immediate: true },
  );

  const views = computed<readonly SavedView[]>(() => {
    const title = text(entity()?.title);
    const all = { name: t('records.allOf', { title: locale.value === 'en' ? title.toLowerCase() : title }), filter: [], q: '', sort: '' };
    const mine = { ...all, name: t('records.mine'), filter: [{ field: 'owner', op: 'eq' as const, value: '$me' }] };
    return [all, mine, ...own.value];
  });
  const asked = ({ filter, q, sort }: Omit<SavedView, 'name'>) => JSON.stringify([filter, q, sort]);
  const current = computed(() => views.value.find((view) => asked(view) === asked(state()))?.name ?? null);

  function keep(next: readonly SavedView[]): void {
    const name = entity()?.name;
    if (!name) return;
    own.value = next;
    savedViews.write(name, next);
  }
  const save = (view: SavedView) => keep([...own.value.filter((each) => each.name !== view.name), view]);
  const remove = (name: string) => keep(own.value.filter((each) => each.name !== name));

  return { views, current, save, remove };
}
