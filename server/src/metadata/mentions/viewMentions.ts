import { draftOf, readAllViews } from '../../records/saved-views/viewRows.js';
import type { MetadataContext } from '../metadataContext.js';
import type { Mention, MentionFinder } from './mention.js';
import { namedInConditions } from './namedInConditions.js';

/** Views of lists, of plugins and of people. */
export const viewMentions =
  ({ database, metadata, brief }: Pick<MetadataContext, 'database' | 'metadata' | 'brief'>): MentionFinder =>
  async (items) => {
    const registry = metadata.newest();
    const ofPlugins = [...registry.views.values()].map((view): Mention => {
      return { kind: 'view', title: view.title, by: null, codes: namedInConditions(registry, items, view.where, view.entity) };
    });
    const ofPeople = (await readAllViews(database)).map((row): Mention => {
      const { filter, colors } = draftOf(row);
      const filters = [filter, ...colors.map((color) => color.filter)].filter((text) => text !== '');
      const codes = filters.flatMap((text) => namedInConditions(registry, items, JSON.parse(text), row.entity));
      return { kind: 'view', title: { zh: row.name, en: row.name }, by: brief(row.person_id)?.name ?? null, codes };
    });
    return [...ofPlugins, ...ofPeople];
  };
