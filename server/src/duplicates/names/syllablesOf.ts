import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/**
 * How a text sounds, character by character: `智云` → `zhi`, `yun`. A character has its most common reading, whatever stands beside
 * it, so that the same character always sounds the same; what is not Chinese sounds as it is written.
 */
export const syllablesOf = (text: string): readonly string[] => [...text].map(syllableOf);

function syllableOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const syllable = pinyin(character, { toneType: 'none' }).toLowerCase();
  known.set(character, syllable);
  return syllable;
}
