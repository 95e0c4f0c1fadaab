import type { Text } from '@vermilion/plugin-kit';
import type { PersonBrief } from '../../organization/personBrief.js';
import type { MetadataContext } from '../metadataContext.js';

/** One change of what an item is called. */
export interface LabelChange {
  readonly code: string;
  readonly before: Text;
  readonly after: Text;
  readonly at: number;
  readonly by: PersonBrief | null;
}

const MOST = 500;

/** How the labels of a dictionary have changed, the latest first; at most 500. */
export async function listLabels(
  { database, metadata, brief }: Pick<MetadataContext, 'database' | 'metadata' | 'brief'>,
  dictionary: string,
): Promise<LabelChange[]> {
  const rows = await database.read<{ code: string; label: string; until_at: number; changed_by: string }>(
    'SELECT code, label, until_at, changed_by FROM dictionary_labels WHERE dictionary = ? ORDER BY until_at DESC, id DESC LIMIT ?',
    [dictionary, MOST],
  );
  const items = metadata.newest().dictionaries.get(dictionary)?.items ?? {};
  // What an item was called before a later change is what it was called after an earlier one.
  const next = new Map(Object.entries(items).map(([code, { label }]) => [code, label] as const));
  return rows.map(({ code, label, until_at: at, changed_by: by }) => {
    const before = JSON.parse(label) as Text;
    const after = next.get(code) ?? before;
    next.set(code, before);
    return { code, before, after, at: Number(at), by: brief(by) };
  });
}
