import { useI18n } from 'vue-i18n';
import { departments } from '../../../api/departments.js';
import type { FieldMeta } from '../../../api/manifest.js';
import { people } from '../../../api/people.js';
import { records } from '../../../api/records.js';
import { fieldViews } from '../../../forms/fields/fieldViews.js';
import { usePrinted } from '../../../forms/usePrinted.js';
import { filterShape } from './filterShape.js';
import { listedIn, rangeOf } from './filterText.js';

/** A filter in words: relation and value, e.g. “不小于” “¥5,000.00”. */
export interface FilterWords {
  readonly relation: 'is' | 'contains' | 'atLeast' | 'atMost' | 'between';
  readonly value: string;
}

/** Says filters in words; names of people, departments and records are asked for. */
export function useFilterWords() {
  const { t } = useI18n();
  const printed = usePrinted();

  async function nameOf(id: string, field: FieldMeta): Promise<string> {
    if (id === '$me') return t('records.me');
    if (field.kind === 'dept') return (await departments.list()).find((each) => each.id === id)?.name ?? id;
    if (field.kind === 'user' || field.kind === 'users') return (await people.get(id)).name;
    return (await records.get(field.entity ?? '', id)).title;
  }

  return async (field: FieldMeta, text: string): Promise<FilterWords> => {
    const print = (value: unknown) => printed(fieldViews[field.kind], value, field);
    const shape = filterShape(field.kind);
    if (shape === 'range') {
      const { from, to } = rangeOf(text);
      const [first, last] = [from, to].map((end) => print(field.kind === 'datetime' && end ? Number(end) : end));
      if (from && to) return { relation: 'between', value: t('records.fromTo', { from: first ?? '', to: last ?? '' }) };
      return from ? { relation: 'atLeast', value: first ?? '' } : { relation: 'atMost', value: last ?? '' };
    }
    if (shape === 'part') return { relation: 'contains', value: text };
    if (shape === 'flag') return { relation: 'is', value: print(text === 'true') };
    if (shape === 'value') return { relation: 'is', value: print(text) };
    const names =
      shape === 'choice'
        ? listedIn(text).map((code) => print(field.kind === 'multi' ? [code] : code))
        : // Who may not know the name sees the id.
          await Promise.all(listedIn(text).map((id) => nameOf(id, field).catch(() => id)));
    return { relation: 'is', value: names.join(t('forms.and')) };
  };
}
