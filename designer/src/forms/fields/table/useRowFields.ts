import { computed } from 'vue';
import type { FieldMeta } from '../../../api/manifest.js';
import { useManifest } from '../../../stores/manifest.js';

/** The platform ties rows to their record by this field, which says nothing inside of it. */
const PARENT = 'parent';

/** The columns of a table field: the fields of its entity, without those that are computed where people fill them in. */
export function useRowFields(field: () => FieldMeta, use: 'edited' | 'printed') {
  const manifest = useManifest();
  return computed(() =>
    Object.entries(manifest.entity(field().entity ?? '')?.fields ?? {})
      .filter(([name, each]) => name !== PARENT && each.kind !== 'table' && (use === 'printed' || !each.computed))
      .map(([name, each]) => ({ name, field: each })),
  );
}
