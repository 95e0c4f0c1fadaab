import { computed, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { EntityMeta, FieldMeta } from '../../api/manifest.js';
import { records } from '../../api/records.js';
import { useLoad } from '../../composables/useLoad.js';
import { filterOf } from './filters/filterText.js';

/** A filter as the address holds it. */
export interface ActiveFilter {
  readonly name: string;
  readonly field: FieldMeta;
  readonly text: string;
}
const PREFIX = 'f.';
const PAGE = 50;
const OWNER: FieldMeta = { kind: 'user', label: { zh: '负责人', en: 'Owner' } };

/** The list of an entity. Search, filters and order are in the address; the page is not, since its cursor would soon be stale. */
export function useRecordList(entity: EntityMeta) {
  const route = useRoute();
  const router = useRouter();
  const one = (name: string) => (typeof route.query[name] === 'string' ? (route.query[name] as string) : '');

  const q = computed(() => one('q'));
  const sort = computed(() => one('sort'));
  const filters = computed<readonly ActiveFilter[]>(() =>
    Object.keys(route.query).flatMap((key) => {
      const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '';
      const field = name === 'owner' ? (entity.fields[name] ?? OWNER) : entity.fields[name];
      return field && one(key) ? [{ name, field, text: one(key) }] : [];
    }),
  );
  const wanted = computed(() => JSON.stringify([q.value, sort.value, filters.value.map(({ name, text }) => [name, text])]));

  /** Cursors of the pages gone through, the current one last; they hold for one query only. */
  const trail = ref<{ query: string; cursors: readonly string[] }>({ query: '', cursors: [] });
  const cursors = computed(() => (trail.value.query === wanted.value ? trail.value.cursors : []));

  const loaded = useLoad(
    () =>
      records.list(entity.name, {
        limit: PAGE,
        after: cursors.value.at(-1) ?? null,
        ...(q.value ? { q: q.value } : {}),
        ...(sort.value ? { sort: sort.value } : {}),
        filter: filters.value.flatMap(({ name, field, text }) => filterOf(name, field.kind, text) ?? []),
      }),
    () => `${wanted.value} ${cursors.value.at(-1) ?? ''}`,
  );

  const go = (cursorsThen: readonly string[]) => (trail.value = { query: wanted.value, cursors: cursorsThen });
  const change = (more: Readonly<Record<string, string>>) =>
    router.replace({
      query: Object.fromEntries(Object.entries({ ...route.query, ...more }).filter(([, value]) => value !== '')),
    });

  return {
    loaded,
    q,
    sort,
    filters,
    rows: computed(() => loaded.value?.items ?? []),
    total: computed(() => loaded.value?.total ?? null),
    hasPrevious: computed(() => cursors.value.length > 0),
    hasNext: computed(() => Boolean(loaded.value?.next)),
    isFiltered: computed(() => q.value !== '' || filters.value.length > 0),
    filterText: (name: string) => filters.value.find((each) => each.name === name)?.text ?? '',
    previous: () => go(cursors.value.slice(0, -1)),
    next: () => loaded.value?.next && go([...cursors.value, loaded.value.next]),
    search: (text: string) => change({ q: text.trim() }),
    filter: (name: string, text: string) => change({ [PREFIX + name]: text }),
    /** Up, down, and back to the usual order. */
    sortBy: (name: string) => change({ sort: sort.value === name ? `-${name}` : sort.value === `-${name}` ? '' : name }),
    clear: () => router.replace({ query: sort.value ? { sort: sort.value } : {} }),
  };
}
