import type { FieldMeta } from '../../../api/manifest.js';
import type { Relation } from './conditionRows.js';

const numbers = ['int', 'decimal', 'money', 'percent', 'rating'];
const lists = ['multi', 'tags', 'refs', 'users', 'table', 'file', 'image'];

/** The relations that make sense for a field. */
export function relationsFor(field: FieldMeta | undefined): readonly Relation[] {
  if (!field) return ['=', '!=', '>', '>=', '<', '<=', 'in', 'empty', 'filled'];
  if (numbers.includes(field.kind)) return ['>', '>=', '<', '<=', '=', '!=', 'empty', 'filled'];
  if (field.kind === 'bool') return ['=', 'filled', 'empty'];
  if (['date', 'datetime', 'time'].includes(field.kind)) return ['>', '>=', '<', '<=', '=', 'empty', 'filled'];
  if (lists.includes(field.kind)) return ['filled', 'empty'];
  if (field.kind === 'select') return ['=', '!=', 'in', 'empty', 'filled'];
  return ['=', '!=', 'in', 'contains', 'empty', 'filled'];
}

/** The kind of value that a field is compared with. */
export function valueKind(field: FieldMeta | undefined): 'number' | 'boolean' | 'select' | 'text' {
  if (!field) return 'text';
  if (numbers.includes(field.kind)) return 'number';
  if (field.kind === 'bool') return 'boolean';
  return field.kind === 'select' ? 'select' : 'text';
}

/** Names of the relations among the texts. */
export const relationWords: Readonly<Record<Relation, string>> = {
  '=': 'is',
  '!=': 'isNot',
  '>': 'more',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
  in: 'in',
  contains: 'contains',
  empty: 'empty',
  filled: 'filled',
};
