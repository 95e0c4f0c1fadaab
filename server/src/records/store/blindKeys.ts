import type { RecordEntity, UniqueKey } from '../entity/recordEntity.js';

/** The unique keys with an encrypted field: the database compares what a key of the server has made of it. */
export const blindKeys = ({ uniqueKeys }: RecordEntity): readonly UniqueKey[] =>
  uniqueKeys.filter(({ fields }) => fields.some(({ encrypted }) => encrypted));
