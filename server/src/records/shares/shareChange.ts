import type { FieldChange } from '../history/fieldChange.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { receiverTitle } from './receiverTitle.js';
import type { ShareLevel, ShareNote } from './recordShare.js';

/** What a share is called among the changes of a record: before and after are `ShareNote`s. */
export const SHARES = 'shares';

const LEVELS: Readonly<Record<Locale, Readonly<Record<ShareLevel, string>>>> = {
  zh: { read: '可查看', write: '可编辑' },
  en: { read: 'may read', write: 'may edit' },
};
const UNTIL: Readonly<Record<Locale, (day: string) => string>> = {
  zh: (day) => `至${day}`,
  en: (day) => `until ${day}`,
};

/** A share that was given, changed or taken back, in words. */
export function shareChange(context: Pick<RecordsContext, 'world' | 'registry'>, change: FieldChange, locale: Locale) {
  const words = (note: unknown) => (note === null ? null : shareWords(context, note as ShareNote, locale));
  return { field: SHARES, before: words(change.before), after: words(change.after) };
}

function shareWords(context: Pick<RecordsContext, 'world' | 'registry'>, note: ShareNote, locale: Locale): string {
  const name = receiverTitle(context, note, locale) ?? context.world().person(note.receiver)?.name ?? '—';
  return [name, LEVELS[locale][note.level], ...(note.lastDay === null ? [] : [UNTIL[locale](note.lastDay)])].join(' · ');
}
