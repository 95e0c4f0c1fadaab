import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import { isOffered, today } from '@vermilion/plugin-kit/fields';
import type { EntityMeta } from '../../../api/manifest.js';
import type { RecordView } from '../../../api/records.js';

/** The codes that a record may be moved to: writable, not in approval, and a change that the dictionary allows. */
export function codesToMoveTo(
  entity: EntityMeta,
  by: string,
  dictionary: DictionaryDefinition | undefined,
  record: RecordView,
): readonly string[] {
  if (!record.can.edit || entity.fields[by]?.access !== 'write') return [];
  const from = String(record.fields[by]);
  const allowed = dictionary?.transitions?.[from] ?? (dictionary?.transitions ? [] : Object.keys(dictionary?.items ?? {}));
  return allowed.filter((code) => code !== from && isOffered(dictionary?.items[code] ?? {}, today()));
}
