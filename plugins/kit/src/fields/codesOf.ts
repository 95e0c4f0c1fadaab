import type { DictionaryDefinition } from '../definition/dictionary.js';

/** The codes of a dictionary that may be entered, by code, both labels and synonyms: `ParseContext.codes`. */
export function codesOf(dictionary: DictionaryDefinition): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const items = Object.entries(dictionary.items).filter(([, item]) => item.disabled !== true);
  for (const [code, item] of items)
    for (const word of [...(item.synonyms ?? []), item.label.en, item.label.zh]) codes.set(word.normalize('NFKC').trim(), code);
  for (const [code] of items) codes.set(code, code);
  return codes;
}
