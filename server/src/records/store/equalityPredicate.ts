import { isEmpty } from '@vermilion/plugin-kit/fields';
import { fieldNamed } from '../entity/automaticFields.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { allOf, type Predicate } from '../query/predicate.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { hashPredicate } from './hashPredicate.js';

/**
 * Rows whose fields equal those given; an empty value matches empty ones.
 *
 * @throws {Error} for a field that does not exist or holds a list.
 */
export function equalityPredicate(entity: RecordEntity, codec: ColumnCodec, where: Readonly<Record<string, unknown>>): Predicate {
  return allOf(
    Object.entries(where).map(([name, value]) => {
      const field = fieldNamed(entity, name);
      if (!field || field.kind.column(field.definition).type === 'json') {
        throw new Error(`Expected a single-valued field of ${entity.name}, but got ${name}.`);
      }
      const column = `\`${field.hashColumn ?? field.column}\``;
      if (isEmpty(value)) return { sql: `${column} IS NULL`, params: [] };
      if (field.hashColumn !== null) return hashPredicate(codec, entity, field, value);
      return { sql: `${column} = ${codec.placeholder(field)}`, params: [codec.store(entity, field, value)] };
    }),
  );
}
