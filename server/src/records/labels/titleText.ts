import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import { formatField, isEmpty } from '@vermilion/plugin-kit/fields';
import type { Registry } from '../../plugins/registry.js';
import type { FieldAccess } from '../access/fieldAccess.js';
import type { RecordField } from '../entity/recordEntity.js';

export type Locale = 'zh' | 'en';

/** The value of a title field as people read it, by the rights of the reader; empty if hidden. */
export function titleText(
  registry: Pick<Registry, 'dictionaries'>,
  field: RecordField,
  value: unknown,
  access: FieldAccess,
  locale: Locale,
): string {
  if (access === 'hidden' || isEmpty(value)) return '';
  if (access === 'masked') return field.kind.mask(value);
  return formatField(field.definition, value, { locale, labels: dictionaryLabels(registry, field, locale) });
}

/** Labels of the codes of a field's dictionary. */
export function dictionaryLabels(
  registry: Pick<Registry, 'dictionaries'>,
  { definition }: Pick<RecordField, 'definition'>,
  locale: Locale,
): Readonly<Record<string, string>> {
  const dictionary = definition.dictionary === undefined ? undefined : registry.dictionaries.get(definition.dictionary);
  if (!dictionary) return {};
  let labels = known[locale].get(dictionary.items);
  if (labels) return labels;
  labels = Object.fromEntries(Object.entries(dictionary.items).map(([code, item]) => [code, item.label[locale]]));
  known[locale].set(dictionary.items, labels);
  return labels;
}

/** The items of a definition never change: a change makes other ones. */
const known: Readonly<Record<Locale, WeakMap<DictionaryDefinition['items'], Readonly<Record<string, string>>>>> = {
  zh: new WeakMap(),
  en: new WeakMap(),
};
