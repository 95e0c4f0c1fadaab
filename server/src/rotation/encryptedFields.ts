import type { RecordEntity, RecordField } from '../records/entity/recordEntity.js';

export const encryptedFields = ({ fields }: RecordEntity): readonly RecordField[] =>
  [...fields.values()].filter(({ encrypted }) => encrypted);
