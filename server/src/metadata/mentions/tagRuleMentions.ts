import type { MetadataContext } from '../metadataContext.js';
import type { MentionFinder } from './mention.js';
import { namedInConditions } from './namedInConditions.js';

/** Rules of plugins by which records get tags. */
export const tagRuleMentions =
  ({ metadata }: Pick<MetadataContext, 'metadata'>): MentionFinder =>
  async (items) => {
    const registry = metadata.newest();
    return registry.plugins
      .flatMap(({ tagRules }) => Object.values(tagRules))
      .map(({ title, entity, when }) => ({
        kind: 'tagRule' as const,
        title,
        by: null,
        codes: namedInConditions(registry, items, when, entity),
      }));
  };
