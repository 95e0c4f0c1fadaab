import type { FieldKindName } from '@vermilion/plugin-kit';
import type { FilterOperator } from '../../../api/records.js';

const TIMES: ReadonlySet<FieldKindName> = new Set(['date', 'datetime', 'time']);

/** Key of the word for a condition: times are not larger but later. */
export function operatorWord(kind: FieldKindName, op: FilterOperator): string {
  return `records.${TIMES.has(kind) && (op === 'gte' || op === 'lte') ? 'opTime' : 'op'}.${op}`;
}
