import type { FieldDefinition } from '@vermilion/plugin-kit';
import type { Column as KindColumn } from '@vermilion/plugin-kit/fields';
import { column, type Column } from '../../database/schema/column.js';

const optional = { null: true } as const;

/** Kinds whose values are codes: compared byte by byte, so that `a` and `A` are two. */
const CODES: ReadonlySet<string> = new Set(['select', 'serial', 'region', 'uscc', 'icd10', 'plate', 'drugapproval', 'bankcard']);

/** Codes may be of any alphabet (a plate begins with a Chinese character). */
const code = (length: number): Column => ({
  type: { mysql: `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`, sqlite: 'TEXT' },
  nullable: true,
  default: undefined,
});

const ascii = (length: number): Column => ({
  type: { mysql: `CHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`, sqlite: 'TEXT' },
  nullable: true,
  default: undefined,
});

/** SQLite has no exact decimals: there, whole numbers of the smallest unit, which sort and compare exactly. */
const decimal = (precision: number, scale: number): Column => ({
  type: { mysql: `DECIMAL(${precision}, ${scale})`, sqlite: 'INTEGER' },
  nullable: true,
  default: undefined,
});

const types: Readonly<Record<KindColumn['type'], (shape: KindColumn, field: FieldDefinition) => Column>> = {
  char: ({ length = 26 }) => ascii(length),
  varchar: ({ length = 255 }, field) => (CODES.has(field.kind) ? code(length) : column.text(length, optional)),
  text: () => column.longText(optional),
  bool: () => column.bool(optional),
  int: () => column.int(optional),
  bigint: () => column.bigint(optional),
  decimal: ({ precision = 18, scale = 2 }) => decimal(precision, scale),
  json: () => column.json(optional),
};

/** The column of a field. Always nullable: what is required is a rule of the form, and a required field may be added later. */
export function columnType(shape: KindColumn, field: FieldDefinition): Column {
  return types[shape.type](shape, field);
}
