import type { DictionaryItem } from '../definition/dictionary.js';

/**
 * Whether new values may be this item of a dictionary.
 *
 * @param on `YYYY-MM-DD`
 */
export function isOffered({ disabled, validFrom, validTo }: Omit<DictionaryItem, 'label'>, on: string): boolean {
  return disabled !== true && (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}
