import { computed } from 'vue';
import type { FieldMeta } from '../../../api/manifest.js';
import { useManifest } from '../../../stores/manifest.js';

/** The columns of a table field: the fields of its entity that people fill in. */
export function useRowFields(field: () => FieldMeta) {
  const manifest = useManifest();
  return computed(() =>
    Object.entries(manifest.entity(field().entity ?? '')?.fields ?? {})
      .filter(([, each]) => !each.computed && each.kind !== 'table')
      .map(([name, each]) => ({ name, field: each })),
  );
}
