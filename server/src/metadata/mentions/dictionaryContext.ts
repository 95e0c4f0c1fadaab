import type { MetadataContext } from '../metadataContext.js';
import type { MentionFinder } from './mention.js';

/** What changes of dictionaries need besides: who names their items. */
export interface DictionaryContext extends MetadataContext {
  readonly mentionFinders: readonly MentionFinder[];
}
