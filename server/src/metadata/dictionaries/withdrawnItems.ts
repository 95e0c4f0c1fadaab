import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import type { OwnItem } from '../definitions/definition.js';

/**
 * Codes that are given now and would not be any more: removed, disabled, or with a last day.
 *
 * @param today `YYYY-MM-DD`
 */
export function withdrawnItems(before: DictionaryDefinition['items'], after: readonly OwnItem[], today: string): string[] {
  const ends = ({ disabled, validTo }: Pick<OwnItem, 'disabled' | 'validTo'>) =>
    disabled === true ? '' : (validTo ?? '9999-12-31');
  const kept = new Map(after.map((item) => [item.code, item]));
  return Object.entries(before)
    .filter(([code, item]) => ends(item) >= today && ends(kept.get(code) ?? { disabled: true }) < ends(item))
    .map(([code]) => code);
}
