import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { tags, type KnownTag } from '../api/tags.js';

/** The defined tags, as the person signed in may see them: read when the first is shown, and again when they have been changed here. */
export const useTags = defineStore('tags', () => {
  const known = shallowRef<readonly KnownTag[]>([]);
  let reading: Promise<void> | null = null;

  /** Without the definitions tags are still words, so that a failure is left to the next time. */
  const load = (): Promise<void> =>
    (reading ??= tags.known().then(
      (answer) => void (known.value = answer),
      () => void (reading = null),
    ));

  function reload(): Promise<void> {
    reading = null;
    return load();
  }

  function forget(): void {
    known.value = [];
    reading = null;
  }

  const ruled = computed(() => new Set(known.value.filter(({ byRule }) => byRule).map(({ tag }) => tag)));
  const isByRule = (tag: string): boolean => ruled.value.has(tag);
  /** Words to choose from in a field, by their groups; those of no group first. */
  const proposals = (entity: string | undefined, field: string): ReadonlyMap<string, readonly string[]> => {
    const groups = new Map<string, readonly string[]>([['', []]]);
    for (const each of known.value)
      if (each.field === field && (entity === undefined || each.entity === entity))
        groups.set(each.group, [...new Set([...(groups.get(each.group) ?? []), each.tag])]);
    return groups;
  };

  return { known, load, reload, forget, isByRule, proposals };
});
