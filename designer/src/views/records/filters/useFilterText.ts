import { ref, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { departments } from '../../../api/departments.js';
import type { FieldMeta } from '../../../api/manifest.js';
import { people } from '../../../api/people.js';
import { records, type Condition } from '../../../api/records.js';
import { periods } from './periods.js';
import { fieldViews } from '../../../forms/fields/fieldViews.js';
import { usePrinted } from '../../../forms/usePrinted.js';

/** The value of a condition in words: ids by the names of what they stand for. Empty until those are there. */
export function useFilterText(filter: () => Condition, field: () => FieldMeta): Ref<string> {
  const { t, locale } = useI18n();
  const printed = usePrinted();
  const text = ref('');

  const periodText = (word: string): string => {
    const known = periods.find((period) => period === word);
    return known ? t(`records.periods.${known}`) : word;
  };
  const nameOf = async (value: unknown): Promise<string> => {
    const { kind, entity = '' } = field();
    const id = String(value);
    if (id === '$me') return t('records.me');
    if (id === '$myDept') return t('records.myDepartment');
    if (kind === 'user' || kind === 'users') return (await people.get(id)).name;
    if (kind === 'dept') return (await departments.list()).find((each) => each.id === id)?.name ?? id;
    if (kind === 'ref' || kind === 'refs') return (await records.get(entity, id)).title;
    if (kind === 'region') return (await import('@vermilion/plugin-kit/fields')).regions.get(id) ?? id;
    return printed(fieldViews[kind === 'multi' ? 'select' : kind], kind === 'tags' ? [value] : value, field());
  };

  watch(
    [() => JSON.stringify(filter()), locale],
    async () => {
      const { op, value } = filter();
      const mine = JSON.stringify(filter());
      if (op === 'empty' || op === 'notEmpty') return (text.value = '');
      if (op === 'within') return (text.value = periodText(String(value)));
      const values = Array.isArray(value) ? value : [value];
      // What the reader may not know by name is shown as it is.
      const names = await Promise.all(values.map((each) => nameOf(each).catch(() => String(each))));
      if (mine !== JSON.stringify(filter())) return;
      text.value = names.join(op === 'between' ? t('records.until') : t('records.listComma'));
    },
    { immediate: true },
  );
  return text;
}
