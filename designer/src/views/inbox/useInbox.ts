import { computed, ref } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { useCommand } from '../../composables/useCommand.js';
import { useEvents } from '../../composables/useEvents.js';
import { useLoad } from '../../composables/useLoad.js';
import { useErrors } from '../../stores/errors.js';
import { deadlineGroups } from './deadlineGroups.js';
import { inboxBoxes, type BoxName } from './inboxBoxes.js';
import type { InboxRow } from './inboxRow.js';

const BOXES: readonly BoxName[] = ['todo', 'done', 'mine', 'copied', 'drafts'];

/** The list of the inbox: box, filters and selection are in the address, so that everything can be bookmarked and shared. */
export function useInbox() {
  const route = useRoute();
  const router = useRouter();
  const one = (name: string) => (typeof route.query[name] === 'string' ? (route.query[name] as string) : undefined);

  const box = computed<BoxName>(() => BOXES.find((name) => name === one('box')) ?? 'todo');
  const query = computed(() => ({
    flow: one('flow'),
    q: one('q'),
    sort: one('sort') === '-createdAt' ? ('-createdAt' as const) : ('due' as const),
  }));
  const item = computed(() => (route.params['item'] as string | undefined) || null);
  const more = ref<readonly InboxRow[]>([]);
  const next = ref<string | null>(null);

  const loaded = useLoad(
    async () => {
      if (box.value === 'drafts') return [];
      const page = await inboxBoxes[box.value](query.value);
      more.value = [];
      next.value = page.next;
      return page.rows;
    },
    () => JSON.stringify([box.value, query.value]),
  );
  const loadMore = useCommand(async () => {
    if (box.value === 'drafts' || !next.value) return;
    const page = await inboxBoxes[box.value]({ ...query.value, after: next.value });
    more.value = [...more.value, ...page.rows];
    next.value = page.next;
  });
  const refresh = () => void loaded.reload().catch((error: unknown) => useErrors().report(error));
  useEvents({ tasks: refresh, resync: refresh });

  const rows = computed(() => [...(loaded.value ?? []), ...more.value]);
  const byDeadline = computed(() => box.value === 'todo' && query.value.sort === 'due');
  const groups = computed(() =>
    byDeadline.value ? deadlineGroups(rows.value) : rows.value.length ? [{ name: null, rows: rows.value }] : [],
  );
  /** Rows in the order in which they are shown. */
  const shown = computed(() => groups.value.flatMap((group) => group.rows));
  const selected = computed(() => shown.value.find((row) => row.id === item.value) ?? null);

  const filter = (change: LocationQueryRaw) => router.replace({ path: '/inbox', query: { ...route.query, ...change } });
  const addressOf = (row: InboxRow) => ({ path: `/inbox/${row.id}`, query: route.query });
  function step(by: 1 | -1): void {
    const at = shown.value.findIndex((row) => row.id === item.value);
    const to = shown.value[at === -1 ? 0 : at + by];
    if (to) void router.replace(addressOf(to));
  }

  return { box, query, item, loaded, rows, groups, shown, selected, next, loadMore, refresh, filter, addressOf, step };
}
