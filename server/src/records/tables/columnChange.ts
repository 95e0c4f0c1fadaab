import type { Column } from '../../database/schema/column.js';

const VARCHAR = /^VARCHAR\((\d+)\) (.+)$/;

/** What becomes of a stored column whose type in the metadata has changed. */
export type ColumnChange = 'keep' | 'widen' | 'refused';

/**
 * Only a longer text is a safe change, and a column that is longer than wanted may stay (an older node may want it so). Anything
 * else could lose or change what is stored.
 */
export function columnChange(stored: Column['type'], wanted: Column['type']): ColumnChange {
  if (stored.mysql === wanted.mysql && stored.sqlite === wanted.sqlite) return 'keep';
  const before = VARCHAR.exec(stored.mysql);
  const after = VARCHAR.exec(wanted.mysql);
  if (!before || !after || before[2] !== after[2] || stored.sqlite !== wanted.sqlite) return 'refused';
  return Number(after[1]) > Number(before[1]) ? 'widen' : 'keep';
}
