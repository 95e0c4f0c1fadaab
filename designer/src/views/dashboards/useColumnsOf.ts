import { computed, type ComputedRef } from 'vue';
import { useManifest } from '../../stores/manifest.js';
import { fieldNamed } from '../records/automaticFields.js';
import type { NamedField } from '../records/list/columns.js';

/** Columns of an entity by name, without those that the reader does not know. */
export function useColumnsOf(entity: () => string, names: () => readonly string[]): ComputedRef<readonly NamedField[]> {
  const manifest = useManifest();
  return computed(() =>
    names().flatMap((name) => {
      const field = fieldNamed(manifest.entity(entity())?.fields ?? {}, name);
      return field ? [{ name, field }] : [];
    }),
  );
}
