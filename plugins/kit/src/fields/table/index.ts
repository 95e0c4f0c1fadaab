import * as z from 'zod/mini';
import type { FieldDefinition } from '../../definition/field.js';
import type { Text } from '../../definition/text.js';
import { accept, refuse, type Parsed } from '../../validation/parsed.js';
import type { CommonOptions, Field, Only } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { presenceOperators } from '../operators.js';

type Options = CommonOptions & Pick<FieldDefinition, 'maxCount'>;
type Rows = readonly Readonly<Record<string, unknown>>[];

/** Child rows with the fields of another entity, kept inside the record. */
export function table<const E extends string, const O extends Options = Record<never, never>>(
  entity: E,
  label: Text,
  options?: Only<O, Options>,
): Field<'table', O> & { readonly entity: E } {
  return { kind: 'table', entity, label, ...options } as never;
}

function parse(input: unknown, field: FieldDefinition): Parsed<Rows> {
  const rows = z.array(z.record(z.string(), z.json())).safeParse(input);
  if (!rows.success) return refuse('type', '应为明细行的列表', 'Expected a list of rows.');
  const most = field.maxCount ?? 500;
  return rows.data.length <= most ? accept(rows.data) : refuse('length', `最多 ${most} 行`, `Expected at most ${most} rows.`);
}

export const tableKind: FieldKind<Rows> = {
  name: 'table',
  column: () => ({ type: 'json' }),
  parse,
  fromText: () => refuse('type', '明细行在单独的工作表中导入', 'Rows are imported from a sheet of their own.'),
  format: (rows, _field, { locale }) => (locale === 'zh' ? `${rows.length} 行` : `${rows.length} rows`),
  operators: presenceOperators,
  mask: () => '***',
  sample: () => [{}],
  schema: () => z.array(z.record(z.string(), z.json())),
  toColumn: (rows) => JSON.stringify(rows),
  fromColumn: (stored) => (typeof stored === 'string' ? JSON.parse(stored) : stored) as Rows,
  toVariable: (rows) => rows,
};
