import type { DictionaryContext } from './dictionaryContext.js';
import type { AskedItems, Mention } from './mention.js';

/** All places that name one of the items. */
export async function findMentions({ mentionFinders }: DictionaryContext, items: AskedItems): Promise<readonly Mention[]> {
  if (items.codes.length === 0) return [];
  const found = await Promise.all(mentionFinders.map((find) => find(items)));
  return found.flat().filter(({ codes }) => codes.length > 0);
}
