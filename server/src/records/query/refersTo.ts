import { marks } from '../../database/marks.js';
import type { RecordField } from '../entity/recordEntity.js';
import { anyOf, type Predicate } from './predicate.js';

/** Rows whose reference names one of some records. A list of references is stored as JSON: each is found with its quotes. */
export const refersTo = ({ kind, column }: RecordField, ids: readonly string[]): Predicate =>
  kind.name === 'ref'
    ? { sql: `\`${column}\` IN (${marks(ids.length)})`, params: ids }
    : anyOf(ids.map((id) => ({ sql: `\`${column}\` LIKE ?`, params: [`%"${id}"%`] })));
