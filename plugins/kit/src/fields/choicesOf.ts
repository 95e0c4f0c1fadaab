import type { DictionaryDefinition, DictionaryItem } from '../definition/dictionary.js';
import type { Text } from '../definition/text.js';
import { today } from '../validation/today.js';
import type { ParseContext } from './fieldKind.js';
import { isOffered } from './isOffered.js';

type Items = DictionaryDefinition['items'];
type Choices = Required<Pick<ParseContext, 'codes' | 'withheld'>>;

/** Definitions never change, so the choices of one are worked out once a day. */
const cache = new WeakMap<Items, { readonly on: string; readonly choices: Choices }>();

/**
 * What may be entered of a dictionary on a day, by code, both labels and synonyms; and by the same words, why the rest may not.
 *
 * @param on `YYYY-MM-DD`; absent: today in China
 */
export function choicesOf({ items }: Pick<DictionaryDefinition, 'items'>, on: string = today()): Choices {
  const known = cache.get(items);
  if (known?.on === on) return known.choices;
  const all = Object.entries(items);
  const choices: Choices = {
    codes: byWord(
      all.filter(([, item]) => isOffered(item, on)),
      (code) => code,
    ),
    withheld: byWord(
      all.filter(([, item]) => !isOffered(item, on)),
      (_code, item) => reasonOf(item, on),
    ),
  };
  cache.set(items, { on, choices });
  return choices;
}

function byWord<T>(
  items: readonly (readonly [string, DictionaryItem])[],
  of: (code: string, item: DictionaryItem) => T,
): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const [code, item] of items)
    for (const word of [...(item.synonyms ?? []), item.label.en, item.label.zh])
      words.set(word.normalize('NFKC').trim(), of(code, item));
  // Last, so that a code is never hidden by the label of another.
  for (const [code, item] of items) words.set(code, of(code, item));
  return words;
}

function reasonOf({ disabled, validFrom, validTo }: DictionaryItem, on: string): Text {
  if (disabled === true) return { zh: '已停用', en: 'is out of use' };
  return validFrom !== undefined && on < validFrom
    ? { zh: `从 ${validFrom} 起才可用`, en: `is for use from ${validFrom} on` }
    : { zh: `只用到 ${validTo}`, en: `was for use until ${validTo}` };
}
