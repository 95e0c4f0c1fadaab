import { computed } from 'vue';
import { useManifest } from '../stores/manifest.js';
import { useSession } from '../stores/session.js';
import { entityGroups } from './entityGroups.js';
import { navigation } from './navigation.js';

/** What the person signed in may open: fixed entries by function, entities that he may view and whose entry is given; rows are seen in their records. */
export function useVisibleNavigation() {
  const session = useSession();
  const manifest = useManifest();
  const entities = computed(() =>
    manifest.entities.filter(
      (entity) => entity.access?.view && entity.access.menu && entity.managedBy !== 'organization' && !entity.rowsOf,
    ),
  );
  const groups = computed(() => entityGroups(entities.value, manifest.value?.plugins ?? []));
  const configuration = computed(() => navigation.configuration.filter((item) => item.needs.some(session.may)));
  return { work: navigation.work, entities, groups, configuration };
}
