import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { loadChanges, storeChanges, type FieldChange } from './fieldChange.js';

/** The changes of a line as the newest key encrypts them; undefined: it has encrypted them already, or nothing of them is encrypted. */
export function rewriteChanges(entity: RecordEntity, codec: ColumnCodec, stored: string): string | undefined {
  const isOld = (text: unknown) => typeof text === 'string' && !codec.isNewest(text);
  const old = (JSON.parse(stored) as FieldChange[]).some(
    ({ field, before, after }) => entity.fields.get(field)?.encrypted === true && (isOld(before) || isOld(after)),
  );
  return old ? storeChanges(entity, codec, loadChanges(entity, codec, stored)) : undefined;
}
