import { computed, ref, watch } from 'vue';
import type { Fields } from '../../../api/fields.js';
import { records, type RecordView } from '../../../api/records.js';
import { useCommand } from '../../../composables/useCommand.js';

/** Masked values of a record that the reader has had shown in clear, until the record is read anew. */
export function useReveal(entity: string, record: () => RecordView | null) {
  const clear = ref<Fields>({});
  /** The field whose value is asked for. */
  const asking = ref<string | null>(null);
  watch(record, () => (clear.value = {}));

  const reveal = useCommand(async (_key, reason: string) => {
    const shown = record();
    const field = asking.value;
    if (!shown || field === null) return;
    const { value } = await records.reveal(entity, shown.id, field, reason);
    clear.value = { ...clear.value, [field]: value };
    asking.value = null;
  });
  const isClear = (field: string) => Object.hasOwn(clear.value, field);
  return {
    asking,
    reveal,
    values: computed<Fields>(() => ({ ...record()?.fields, ...clear.value })),
    masked: computed(() => (record()?.masked ?? []).filter((field) => !isClear(field))),
    mayReveal: (field: string) => record()?.can.reveal.includes(field) === true && !isClear(field),
  };
}
