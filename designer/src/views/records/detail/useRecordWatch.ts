import { shallowRef, watch } from 'vue';
import { ApiError } from '../../../api/apiError.js';
import { records } from '../../../api/records.js';
import { useEvents } from '../../../composables/useEvents.js';
import { useSession } from '../../../stores/session.js';

/** Somebody else has changed the record that is shown. */
export interface ForeignChange {
  /** Who it was; null: the platform itself, or nobody knows. */
  readonly by: string | null;
  readonly deleted: boolean;
}

/**
 * Whether the record shown was changed elsewhere.
 *
 * @param shown version of the record on the page; null while there is none.
 */
export function useRecordWatch(entity: string, id: string, shown: () => number | null) {
  const change = shallowRef<ForeignChange | null>(null);

  async function look(): Promise<void> {
    const version = shown();
    if (version === null) return;
    try {
      const [now, history] = await Promise.all([records.get(entity, id), records.history(entity, id)]);
      if (now.version > (shown() ?? version)) change.value = { by: history.items[0]?.by?.name ?? null, deleted: false };
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) change.value = { by: null, deleted: true };
      // Anything else is no news about the record; the next event asks again.
    }
  }
  // Without it the page is only not told of changes; nothing that the reader asked for has failed.
  const session = useSession();
  // Who looks as somebody else changes nothing, not even what that person is told.
  const open = async () => (session.me?.viewer ? undefined : records.watch(entity, id).catch(() => undefined));

  useEvents({
    record: (told) => {
      if (told.entity === entity && told.id === id) void look();
    },
    resync: () => {
      void open();
      void look();
    },
  });
  watch(
    shown,
    (version, before) => {
      change.value = null;
      if (version !== null && (before ?? null) === null) void open();
    },
    { immediate: true },
  );
  return change;
}
