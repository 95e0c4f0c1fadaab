import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import { textIn } from '../i18n/textIn.js';

/** The name of a dictionary's item; an unknown code is shown as it is. */
export function itemLabel(dictionary: DictionaryDefinition | undefined, code: string, locale: string): string {
  const item = dictionary?.items[code];
  return item ? textIn(locale, item.label) : code;
}
