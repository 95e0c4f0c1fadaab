import { dashboards } from '../../api/dashboards.js';
import { useLoad, type Loaded } from '../../composables/useLoad.js';
import { useManifest } from '../../stores/manifest.js';

/** Reads what dashboards can be about besides records, once. */
export function useProcessSources(): Loaded<true> {
  const manifest = useManifest();
  return useLoad(async () => {
    if (manifest.others.length === 0) manifest.alsoKnow(await dashboards.sources());
    return true as const;
  });
}
