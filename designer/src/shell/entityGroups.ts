import type { EntityMeta, Manifest } from '../api/manifest.js';

export interface EntityGroup {
  readonly plugin: string;
  readonly title: Manifest['plugins'][number]['title'];
  readonly entities: readonly EntityMeta[];
}

/** Entities under the plugins they come from, both in the order given; plugins without any are left out. */
export function entityGroups(entities: readonly EntityMeta[], plugins: Manifest['plugins']): EntityGroup[] {
  return plugins
    .map(({ id, title }) => ({ plugin: id, title, entities: entities.filter(({ plugin }) => plugin === id) }))
    .filter((group) => group.entities.length);
}
