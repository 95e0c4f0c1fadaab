import { computed, watch } from 'vue';
import type { EntityMeta } from '../../../api/manifest.js';
import { records, type Filter, type RecordView } from '../../../api/records.js';
import { useLoad } from '../../../composables/useLoad.js';
import { itemsInOrder } from './itemsInOrder.js';
import { useManifest } from '../../../stores/manifest.js';

const CARDS = 30;

/** One lane: the records whose field has one code, the latest change first. */
export interface Lane {
  readonly code: string;
  readonly records: readonly RecordView[];
  readonly total: number | string;
}

/** The lanes of a board: one for each code of a field, each read by itself, so that one long lane does not push others out. */
export function useLanes(
  entity: () => EntityMeta,
  by: string,
  asked: () => { readonly filter: readonly Filter[]; readonly q: string },
) {
  const manifest = useManifest();
  const dictionary = computed(() => manifest.dictionary(entity().fields[by]?.dictionary));
  const items = computed(() => itemsInOrder(dictionary.value));

  const loaded = useLoad(
    async (): Promise<readonly Lane[]> => {
      const { filter, q } = asked();
      const lanes = await Promise.all(
        items.value.map(async ({ code }): Promise<Lane> => {
          const inLane: Filter = { field: by, op: 'eq', value: code };
          const page = await records.list(entity().name, { limit: CARDS, filter: [...filter, inLane], ...(q ? { q } : {}) });
          return { code, records: page.items, total: page.total ?? page.items.length };
        }),
      );
      // A lane that the conditions leave out would only take room.
      const excluded = excludedCodes(filter, by);
      return lanes.filter(({ code, records: cards }) => cards.length > 0 || !excluded.has(code));
    },
    () => JSON.stringify(asked()),
  );
  watch([entity, dictionary], () => void loaded.reload());
  return { items, loaded };
}

function excludedCodes(filter: readonly Filter[], by: string): ReadonlySet<unknown> {
  return new Set(
    filter.flatMap((each) =>
      'field' in each && each.field === by && each.op === 'neq'
        ? [each.value]
        : 'field' in each && each.field === by && each.op === 'notIn'
          ? (each.value as unknown[])
          : [],
    ),
  );
}
