import { likenessOf } from '../../duplicates/comparing/likenessOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { hashPredicate } from '../../records/store/hashPredicate.js';
import type { LinkKind } from './linkOf.js';

/** Texts so short are no addresses and no names of people: they tell nothing. */
const SHORTEST: Readonly<Partial<Record<LinkKind, number>>> = { address: 6, person: 2 };

/**
 * Rows whose field has the same as a value of a link: on the normalized column, or on the blind index of an encrypted one. Of e-mail
 * addresses the domain is compared.
 *
 * @returns undefined for a value that tells nothing, such as the domain of a public mail service
 */
export function sameValue(
  { codec }: Pick<RecordsContext, 'codec'>,
  entity: RecordEntity,
  field: RecordField,
  { link, value }: { readonly link: LinkKind; readonly value: string },
): Predicate | undefined {
  if (value.trim().length < (SHORTEST[link] ?? 1)) return undefined;
  if (field.hashColumn !== null) return hashPredicate(codec, entity, field, value);
  if (link !== 'domain') return { sql: `\`${field.column}\` = ?`, params: [codec.store(entity, field, value)] };
  const domain = likenessOf.domain(value);
  if (domain === null) return undefined;
  return { sql: `\`${field.column}\` LIKE ? ESCAPE '!'`, params: [`%@${domain.replace(/[!%_]/g, '!$&')}`] };
}
