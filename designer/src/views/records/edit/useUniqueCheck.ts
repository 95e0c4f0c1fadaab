import { computed, shallowRef } from 'vue';
import type { Fields } from '../../../api/fields.js';
import type { EntityMeta } from '../../../api/manifest.js';
import { records } from '../../../api/records.js';
import { useDebounced } from '../../../composables/useDebounced.js';
import type { FieldIssue } from '../../../forms/fieldIssue.js';
import { isEmpty } from '../../../forms/isEmpty.js';

const PAUSE_MS = 300;

/**
 * Asks, when a field has been left, whether another record has its value already where that may occur once. Only a hint: saving has the
 * last word, and without an answer there is none.
 *
 * @param id the record that is being changed; null: a new one
 * @param changes what has been changed: nothing else is worth asking
 */
export function useUniqueCheck(entity: EntityMeta, id: string | null, values: () => Fields, changes: () => Fields) {
  /** By key: what was asked last, and what is wrong with it. */
  const known = shallowRef<ReadonlyMap<string, { readonly asked: string; readonly issue: FieldIssue | null }>>(new Map());
  const waiting = new Set<string>();

  async function check(names: readonly string[], field: string): Promise<void> {
    const fields = Object.fromEntries(names.map((name) => [name, values()[name]]));
    const [key, asked] = [names.join(), JSON.stringify(fields)];
    if (known.value.get(key)?.asked === asked) return;
    if (Object.values(fields).some(isEmpty) || !names.some((name) => name in changes())) return;
    const answer = await records.unique(entity.name, fields, id).catch(() => null);
    if (!answer) return;
    const { message, record } = answer;
    const to = record ? { to: `/records/${entity.name}/${record.id}` } : {};
    known.value = new Map(known.value).set(key, { asked, issue: message && { id: 'duplicate', field, message, ...to } });
  }

  const soon = useDebounced(() => {
    const fields = [...waiting];
    waiting.clear();
    for (const field of fields) for (const names of entity.uniqueKeys) if (names.includes(field)) void check(names, field);
  }, PAUSE_MS);

  return {
    /** Somebody has left the box of a field. */
    left(field: string) {
      if (!entity.uniqueKeys.some((names) => names.includes(field))) return;
      waiting.add(field);
      soon.soon();
    },
    /** What holds for the values as they are now. */
    issues: computed(() =>
      entity.uniqueKeys.flatMap((names): FieldIssue[] => {
        const found = known.value.get(names.join());
        const now = JSON.stringify(Object.fromEntries(names.map((name) => [name, values()[name]])));
        return found?.issue && found.asked === now ? [found.issue] : [];
      }),
    ),
  };
}
