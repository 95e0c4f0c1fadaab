import { computed, type ComputedRef } from 'vue';
import type { EntityMeta } from '../../../api/manifest.js';
import { useManifest } from '../../../stores/manifest.js';

/** What widgets can be about: everything of which the reader may see records, and requests and tasks. */
export function useSources(): ComputedRef<readonly EntityMeta[]> {
  const manifest = useManifest();
  return computed(() => [...manifest.entities.filter(({ access }) => access.view !== null), ...manifest.others]);
}
