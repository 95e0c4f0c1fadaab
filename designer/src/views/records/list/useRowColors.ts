import { computed } from 'vue';
import { records, type Filter, type RecordView } from '../../../api/records.js';
import type { ViewColor } from '../../../api/savedViews.js';
import { useLoad } from '../../../composables/useLoad.js';
import { filterOfIds } from '../bulk/filterOfIds.js';
import { parseFilter } from '../filters/parseFilter.js';

/** The colors of records on the page, by id. The server says which fit, as for any list: so hidden values color nothing. */
export function useRowColors(entity: string, rows: () => readonly RecordView[], colors: () => readonly ViewColor[]) {
  const ids = () => rows().map(({ id }) => id);
  const loaded = useLoad(
    async () =>
      ids().length === 0 ? [] : Promise.all(colors().map(({ filter }) => fitting(entity, ids(), parseFilter(filter)))),
    () => JSON.stringify([colors(), rows().map(({ id, version }) => [id, version])]),
  );
  return computed<ReadonlyMap<string, string>>(() => {
    const found = new Map<string, string>();
    // The first color counts: later ones are overwritten by those before them.
    for (const [at, fits] of [...(loaded.value ?? []).entries()].reverse()) {
      const color = colors()[at]?.color;
      if (color) for (const id of fits) found.set(id, color);
    }
    return found;
  });
}

async function fitting(entity: string, ids: readonly string[], filter: readonly Filter[]): Promise<readonly string[]> {
  const page = await records.list(entity, { limit: ids.length, filter: [...filterOfIds(ids), ...filter] });
  return page.items.map(({ id }) => id);
}
