import { createI18n } from 'vue-i18n';

/** Texts of the product. Messages are loaded per language by `loadLocale`; keys are `area.key`, one file per area and language. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: {},
  missingWarn: false,
  fallbackWarn: false,
});
