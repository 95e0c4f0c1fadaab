import type { Database } from '../../database/database.js';
import type { FieldCipher } from '../encryption/fieldCipher.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import { fromScaledInteger, toScaledInteger } from './scaledInteger.js';

/** 64 hexadecimal digits each, the newest key's first. */
type Hashes = readonly [string, ...string[]];

/** Between the values of fields and what one database stores. */
export interface ColumnCodec {
  /** A value that is not empty, as its column takes it. */
  store(entity: RecordEntity, field: RecordField, value: unknown): string | number | bigint;
  /** Reads what `selected` selected. */
  load(entity: RecordEntity, field: RecordField, stored: unknown): unknown;
  /** For `hashColumn`: by each key, the newest first. The newest is stored, any of them may be found. */
  hashes(entity: RecordEntity, field: RecordField, value: unknown): Hashes;
  /** The same for the same text of one use, by each key, and of no worth without it. */
  digests(use: string, text: string): Hashes;
  /** Whether values that older keys have written may still be stored. */
  readonly hasOlderKeys: boolean;
  /** Whether the newest key wrote what an encrypted field stores. */
  isNewest(stored: string): boolean;
  /** The column in a SELECT list, under its own name. */
  selected(field: RecordField): string;
  /** What stands for a value of the field in a comparison. */
  placeholder(field: RecordField): string;
  /** Digits behind the point of a field that is stored as an exact decimal; undefined for any other. */
  scale(field: RecordField): number | undefined;
}

export function createColumnCodec(kind: Database['kind'], cipher: FieldCipher): ColumnCodec {
  const scaled = kind === 'sqlite';
  return {
    scale: scaleOf,
    store(entity, field, value) {
      const plain = field.kind.toColumn(value, field.definition);
      if (field.encrypted) return cipher.encrypt(JSON.stringify(plain), placeOf(entity, field));
      const scale = scaleOf(field);
      return scaled && scale !== undefined ? toScaledInteger(String(plain), scale) : plain;
    },
    load(entity, field, stored) {
      if (stored === null || stored === undefined) return null;
      const scale = scaleOf(field);
      const plain = field.encrypted
        ? (JSON.parse(cipher.decrypt(String(stored), placeOf(entity, field))) as unknown)
        : scaled && scale !== undefined
          ? fromScaledInteger(String(stored), scale)
          : stored;
      return field.kind.fromColumn(plain, field.definition);
    },
    hashes: (entity, field, value) =>
      cipher.blindIndexes(String(field.kind.toColumn(value, field.definition)), placeOf(entity, field)),
    digests: (use, text) => cipher.blindIndexes(text, use),
    hasOlderKeys: cipher.hasOlder,
    isNewest: (stored) => cipher.isNewest(stored),
    // A whole number beyond 2^53 must not pass through a double.
    selected: (field) =>
      scaled && scaleOf(field) !== undefined ? `CAST(\`${field.column}\` AS TEXT) AS \`${field.column}\`` : `\`${field.column}\``,
    placeholder(field) {
      const { precision = 18, scale } = field.kind.column(field.definition);
      // MySQL would compare a decimal column with text as floating point.
      return !scaled && scaleOf(field) !== undefined ? `CAST(? AS DECIMAL(${precision}, ${scale ?? 0}))` : '?';
    },
  };
}

const placeOf = (entity: RecordEntity, field: RecordField) => `${entity.table}.${field.column}`;

function scaleOf(field: RecordField): number | undefined {
  if (field.encrypted) return undefined;
  const { type, scale = 0 } = field.kind.column(field.definition);
  return type === 'decimal' ? scale : undefined;
}
