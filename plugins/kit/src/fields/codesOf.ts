import type { DictionaryDefinition } from '../definition/dictionary.js';

type Items = DictionaryDefinition['items'];

/** Definitions never change, so the codes of one are worked out once. */
const cache = new WeakMap<Items, ReadonlyMap<string, string>>();

function codesIn(items: Items): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const enabled = Object.entries(items).filter(([, item]) => item.disabled !== true);
  for (const [code, item] of enabled)
    for (const word of [...(item.synonyms ?? []), item.label.en, item.label.zh]) codes.set(word.normalize('NFKC').trim(), code);
  // Last, so that a code is never hidden by the label of another.
  for (const [code] of enabled) codes.set(code, code);
  return codes;
}

/** The codes of a dictionary that may be entered, by code, both labels and synonyms: `ParseContext.codes`. */
export function codesOf({ items }: Pick<DictionaryDefinition, 'items'>): ReadonlyMap<string, string> {
  let codes = cache.get(items);
  if (codes === undefined) cache.set(items, (codes = codesIn(items)));
  return codes;
}
