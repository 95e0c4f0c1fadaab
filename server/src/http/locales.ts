/** Languages of the product; the first is that of whoever has chosen none. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type LocaleTag = (typeof LOCALES)[number];
