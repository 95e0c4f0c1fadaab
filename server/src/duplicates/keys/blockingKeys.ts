import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { ColumnCodec } from '../../records/values/columnCodec.js';
import type { Comparison } from '../comparing/comparison.js';
import { profileOf } from '../comparing/profile.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The keys that fields give a record: those of the record itself, or, for `child`, those that a child gives the record that it points to.
 * Keyed hashes, since numbers of people are among them: by each key of the server, the newest first.
 */
export function blockingKeys(
  codec: ColumnCodec,
  comparison: Comparison,
  fields: Fields,
  child?: RecordEntity,
): readonly (readonly [string, ...string[]])[] {
  const { entity, traits, blocking } = comparison;
  const profile = child ? profileOf(comparison, {}, new Map([[child.name, [fields]]])) : profileOf(comparison, fields);
  return blocking.flatMap((key, place) => {
    if (key.some((index) => traits[index]!.of?.entity.name !== child?.name)) return [];
    const texts = key.map((index) => profile[index]![0]);
    return texts.includes(undefined) ? [] : [codec.digests(`${entity.name}#${place}`, texts.join('\0'))];
  });
}
