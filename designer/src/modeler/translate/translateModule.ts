import { translateZh } from './translateZh.js';

/** Module of bpmn-js: its texts in the language of the page. */
export function translateModule(locale: string) {
  const inLanguage = locale === 'en' ? (text: string) => text : translateZh;
  const translate = (template: string, replacements: Readonly<Record<string, string>> = {}) =>
    inLanguage(template).replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
  return { translate: ['value', translate] };
}
