import { useI18n } from 'vue-i18n';
import type { FieldMeta } from '../api/manifest.js';
import { useManifest } from '../stores/manifest.js';
import type { FieldView } from './fieldView.js';
import { isEmpty } from './isEmpty.js';

/** A value as text in the language of the page; empty for an empty value. */
export function usePrinted() {
  const { locale } = useI18n();
  const manifest = useManifest();
  return (view: FieldView | undefined, value: unknown, field: FieldMeta, label?: string, currency?: string): string =>
    isEmpty(value) || !view
      ? ''
      : view.print(value, field, { locale: locale.value, label, dictionary: manifest.dictionary(field.dictionary), currency });
}
