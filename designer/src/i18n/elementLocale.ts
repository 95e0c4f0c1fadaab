import type { Language } from 'element-plus/es/locale';
import type { Locale } from './locale.js';

const loaders: Record<Locale, () => Promise<{ default: Language }>> = {
  'zh-CN': () => import('element-plus/es/locale/lang/zh-cn'),
  en: () => import('element-plus/es/locale/lang/en'),
};

/** Element Plus's own words in the language of the product. */
export async function elementLocale(locale: Locale): Promise<Language> {
  return (await loaders[locale]()).default;
}
