import type { Text } from '@vermilion/plugin-kit';

/** A bilingual text in one language. Plain strings are names that people have given and stay as they are. */
export function textIn(locale: string, text: Text | string | null | undefined): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return locale === 'en' ? text.en : text.zh;
}
