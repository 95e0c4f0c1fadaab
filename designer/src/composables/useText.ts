import { useI18n } from 'vue-i18n';
import type { Text } from '@vermilion/plugin-kit';
import { textIn } from '../i18n/textIn.js';

/** `text({ zh, en })` in the language of the page; follows when the language changes. */
export function useText(): (text: Text | string | null | undefined) => string {
  const { locale } = useI18n();
  return (text) => textIn(locale.value, text);
}
