import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { EntityMeta } from '../../../api/manifest.js';
import { savedViews } from '../../../api/savedViews.js';
import { useLoad } from '../../../composables/useLoad.js';
import type { ListState } from './listState.js';
import { isAsked, viewOf, type ListView } from './listView.js';

/** How an address says all records, where one that says nothing opens another view. */
export const ALL = 'all';

/**
 * The views of an entity's list: all, mine, shared with me, the person's own, and those that others share.
 *
 * @param open goes to a view: once, to the one that the person has chosen, when the address says nothing
 */
export function useViews(entity: EntityMeta, state: () => ListState, open: (view: ListView) => void) {
  const { t } = useI18n();
  const kept = useLoad(() => savedViews.list(entity.name));
  const views = computed<readonly ListView[]>(() => {
    const all = {
      key: '',
      name: t('app.all'),
      filter: [],
      q: '',
      sort: '',
      columns: null,
      layout: { as: 'table', by: null } as const,
      colors: [],
      saved: null,
    };
    const mine = { ...all, key: 'mine', name: t('records.mine'), filter: [{ field: 'owner', op: 'eq', value: '$me' } as const] };
    const shared = {
      ...all,
      key: 'shared',
      name: t('shares.withMe'),
      filter: [{ field: 'sharedWith', op: 'eq', value: '$me' } as const],
    };
    return [all, mine, shared, ...(kept.value ?? []).map(viewOf)];
  });
  const current = computed(() => views.value.find(({ key }) => key === state().view) ?? views.value[0]!);
  const first = computed(() => views.value.find(({ saved }) => saved?.isDefault));
  /** Whoever clears the list later wants all records. */
  const isEntering = ref(isBlank(state()));
  watch(
    () => kept.ready || kept.error !== null,
    () => {
      if (isEntering.value && isBlank(state()) && first.value) open(first.value);
      isEntering.value = false;
    },
    { flush: 'sync' },
  );
  /** The tab that the address names is there; views of one's own come a moment later. */
  const isKnown = computed(() => kept.ready || kept.error !== null || (current.value.key === state().view && !isEntering.value));
  const isChanged = computed(() => current.value.saved !== null && !isAsked(current.value, state()));
  return { views, current, first, isKnown, isChanged, reload: kept.reload };
}

const isBlank = ({ view, filter, q, sort }: ListState) => view === '' && filter.length === 0 && q === '' && sort === '';
