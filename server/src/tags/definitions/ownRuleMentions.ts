import type { Mention, MentionFinder } from '../../metadata/mentions/mention.js';
import { namedInConditions } from '../../metadata/mentions/namedInConditions.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { listDefinitions } from './listDefinitions.js';

/** Rules of administrators by which records get tags. */
export const ownRuleMentions =
  ({ database, registry, entities }: Pick<RecordsContext, 'database' | 'registry' | 'entities'>): MentionFinder =>
  async (items) => {
    const found: Mention[] = [];
    for (const entity of entities.values()) {
      for (const { tag, rule, ofPlugin } of await listDefinitions({ registry }, database.read, entity)) {
        if (ofPlugin || rule === null) continue;
        const codes = namedInConditions(registry, items, rule, entity.name);
        found.push({ kind: 'tagRule', title: { zh: tag, en: tag }, by: null, codes });
      }
    }
    return found;
  };
