import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { OwnItem } from '../definitions/definition.js';

interface Relabeling {
  readonly dictionary: string;
  readonly before: DictionaryDefinition['items'];
  readonly after: readonly OwnItem[];
  readonly at: number;
  /** Id of a person. */
  readonly by: string;
}

/** Keeps the labels that items have no longer, for the history of records. */
export async function keepLabels(tx: Transaction, { dictionary, before, after, at, by }: Relabeling): Promise<void> {
  const rows = after.flatMap(({ code, label }) => {
    const old = before[code]?.label;
    if (old === undefined || (old.zh === label.zh && old.en === label.en)) return [];
    return [{ id: newId(at), dictionary, code, label: JSON.stringify(old), until_at: at, changed_by: by }];
  });
  if (rows.length > 0) await tx.insert('dictionary_labels', rows);
}
