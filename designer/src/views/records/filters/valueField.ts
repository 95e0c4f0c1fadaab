import type { FieldKindName } from '@vermilion/plugin-kit';
import type { FieldMeta } from '../../../api/manifest.js';
import type { FilterOperator } from '../../../api/records.js';

/** Kinds that are chosen, not typed: several at once where the condition takes several. */
const SEVERAL: Readonly<Partial<Record<FieldKindName, FieldKindName>>> = {
  select: 'multi',
  multi: 'multi',
  ref: 'refs',
  refs: 'refs',
  user: 'users',
  users: 'users',
};
const SEVERAL_VALUES: ReadonlySet<FilterOperator> = new Set(['in', 'notIn', 'all']);
const ONE: Readonly<Partial<Record<FieldKindName, FieldKindName>>> = {
  multi: 'select',
  refs: 'ref',
  users: 'user',
  tags: 'text',
};
/** Kinds of text that are looked for in parts, so that their formats do not matter. */
const TEXTUAL: ReadonlySet<FieldKindName> = new Set([
  'text',
  'longtext',
  'url',
  'email',
  'phone',
  'serial',
  'uscc',
  'idcard',
  'bankcard',
  'plate',
  'icd10',
  'drugapproval',
]);

/** The field in which the value of a condition is filled in; null if the condition needs none, or a period. Without what only records need. */
export function valueField(field: FieldMeta, op: FilterOperator): FieldMeta | null {
  if (op === 'empty' || op === 'notEmpty' || op === 'within') return null;
  const { hint: _hint, required: _required, default: _default, min: _min, max: _max, ...plain } = field;
  if (SEVERAL_VALUES.has(op)) return { ...plain, kind: SEVERAL[field.kind] ?? 'tags' };
  if (TEXTUAL.has(field.kind)) return { ...plain, kind: 'text' };
  return { ...plain, kind: ONE[field.kind] ?? field.kind };
}

/** Operators that the server knows for the kind, without those that people have no use for. */
export function usefulOperators(kind: FieldKindName, known: readonly FilterOperator[]): readonly FilterOperator[] {
  const severalMakeSense = kind in SEVERAL || kind === 'tags';
  return known.filter((op) => !SEVERAL_VALUES.has(op) || severalMakeSense).toSorted((a, b) => rank(kind, a) - rank(kind, b));
}

/** What one asks most often comes first: choices by several, text by its parts, places with all below, days by periods. */
function rank(kind: FieldKindName, op: FilterOperator): number {
  if (op === 'in' && kind in SEVERAL) return -1;
  if (op === 'contains' && TEXTUAL.has(kind)) return -1;
  if (op === 'below' || op === 'within') return -1;
  return 0;
}
