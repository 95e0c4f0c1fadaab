import { i18n } from './i18n.js';
import type { Locale } from './locale.js';
import type { Messages } from './messagesOf.js';

const loaders: Record<Locale, () => Promise<Record<string, Messages>>> = {
  'zh-CN': () => import('./zhCn.js').then((module) => module.zhCn),
  en: () => import('./english.js').then((module) => module.english),
};

/** Loads the texts of a language and switches to it; the page is in the old language until they are there. */
export async function loadLocale(locale: Locale): Promise<void> {
  i18n.global.setLocaleMessage(locale, await loaders[locale]());
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
}
