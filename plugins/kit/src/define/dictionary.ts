import type { DictionaryDefinition, DictionaryItem } from '../definition/dictionary.js';

/** Declares an enumeration; its transitions may name only its own codes. */
export function defineDictionary<const Items extends Readonly<Record<string, DictionaryItem>>>(
  dictionary: DictionaryDefinition<keyof Items & string> & { readonly items: Items },
): DictionaryDefinition<keyof Items & string> {
  return dictionary;
}
