import type { Column } from '../../database/schema/column.js';

const VARCHAR = /^VARCHAR\((\d+)\) (.+)$/;

/** What becomes of a stored column whose type in the metadata has changed. */
export type ColumnChange = 'same' | 'widen' | 'refused';

/** Only a longer text is safe; anything else could lose or change what is stored. */
export function columnChange(stored: Column['type'], wanted: Column['type']): ColumnChange {
  if (stored.mysql === wanted.mysql && stored.sqlite === wanted.sqlite) return 'same';
  const before = VARCHAR.exec(stored.mysql);
  const after = VARCHAR.exec(wanted.mysql);
  const isLonger = before && after && before[2] === after[2] && Number(after[1]) >= Number(before[1]);
  return isLonger && stored.sqlite === wanted.sqlite ? 'widen' : 'refused';
}
