import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ListState } from './listState.js';
import type { ListView } from './listView.js';

/** The views of an entity's list: all, and mine. */
export function useViews(state: () => ListState) {
  const { t } = useI18n();
  const views = computed<readonly ListView[]>(() => {
    const all = { key: '', name: t('app.all'), filter: [], q: '', sort: '', columns: null };
    return [all, { ...all, key: 'mine', name: t('records.mine'), filter: [{ field: 'owner', op: 'eq', value: '$me' }] }];
  });
  const current = computed(() => views.value.find(({ key }) => key === state().view) ?? views.value[0]!);
  return { views, current };
}
