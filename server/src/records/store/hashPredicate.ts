import { marks } from '../../database/marks.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import type { Predicate } from '../query/predicate.js';
import type { ColumnCodec } from '../values/columnCodec.js';

/** Rows whose encrypted field equals a value, whichever key has written it. */
export function hashPredicate(codec: ColumnCodec, entity: RecordEntity, field: RecordField, value: unknown): Predicate {
  const hashes = codec.hashes(entity, field, value);
  return { sql: `\`${field.hashColumn}\` IN (${marks(hashes.length)})`, params: hashes };
}
