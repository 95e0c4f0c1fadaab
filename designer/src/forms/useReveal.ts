import { computed, ref, watch } from 'vue';
import type { Fields } from '../api/fields.js';
import { useCommand } from '../composables/useCommand.js';

/** What has masked values: a record, or a request before there is one. */
export interface Masked {
  readonly fields: Fields;
  readonly masked: readonly string[];
  /** Masked fields that the reader may have shown in clear. */
  readonly revealable: readonly string[];
}

/**
 * Masked values that the reader has had shown in clear, until what holds them is read anew.
 *
 * @param give asks the server for one value, with the reason
 */
export function useReveal(
  shown: () => Masked | null,
  give: (field: string, reason: string) => Promise<{ readonly value: unknown }>,
) {
  const clear = ref<Fields>({});
  /** The field whose value is asked for. */
  const asking = ref<string | null>(null);
  watch(shown, () => (clear.value = {}));

  const reveal = useCommand(async (_key, reason: string) => {
    const field = asking.value;
    if (!shown() || field === null) return;
    const { value } = await give(field, reason);
    clear.value = { ...clear.value, [field]: value };
    asking.value = null;
  });
  const isClear = (field: string) => Object.hasOwn(clear.value, field);
  return {
    asking,
    reveal,
    values: computed<Fields>(() => ({ ...shown()?.fields, ...clear.value })),
    masked: computed(() => (shown()?.masked ?? []).filter((field) => !isClear(field))),
    mayReveal: (field: string) => shown()?.revealable.includes(field) === true && !isClear(field),
  };
}
