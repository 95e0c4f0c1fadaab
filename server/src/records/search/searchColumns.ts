import { formatField, isEmpty } from '@vermilion/plugin-kit/fields';
import { pinyin } from 'pinyin-pro';
import { SEARCH_KEY_LENGTH } from '../entity/automaticColumns.js';
import type { RecordEntity } from '../entity/recordEntity.js';

const LONGEST = 4_000;

interface SearchColumns {
  readonly search_text: string;
  readonly search_pinyin: string | null;
  readonly search_key: string | null;
}

/** What quick search looks through: the searched fields and the number, and pinyin and initials of the title. */
export function searchColumns(entity: RecordEntity, no: string | null, fields: Readonly<Record<string, unknown>>): SearchColumns {
  const texts = entity.searchFields
    .map((field) => fields[field.name])
    .filter((value) => !isEmpty(value))
    .map(String);
  const title = entity.searchFields.includes(entity.titleField)
    ? formatField(entity.titleField.definition, fields[entity.titleField.name], { locale: 'zh' })
    : '';
  const text = [no ?? '', ...texts].join(' ').toLowerCase().slice(0, LONGEST);
  const sound = title === '' ? null : pinyinOf(title);
  const key = `${text}\n${sound ?? ''}`;
  return { search_text: text, search_pinyin: sound, search_key: key.length > SEARCH_KEY_LENGTH ? null : key };
}

/** `杭州科技` → `hangzhoukeji hzkj`. */
function pinyinOf(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((part) =>
    part.replace(/\s+/g, ''),
  );
  const initials = syllables.map((syllable) => syllable.slice(0, 1));
  return `${syllables.join('')} ${initials.join('')}`.toLowerCase().slice(0, LONGEST);
}
