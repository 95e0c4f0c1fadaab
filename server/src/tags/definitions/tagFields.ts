import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

/** The fields of an entity that hold tags. Rows of tables are written with their record, and what is encrypted is nobody's to count. */
export const tagFields = ({ definition, fields }: RecordEntity): readonly RecordField[] =>
  definition.rows === true ? [] : [...fields.values()].filter(({ kind, encrypted }) => kind.name === 'tags' && !encrypted);

export const tagField = (entity: RecordEntity, name: string): RecordField | undefined =>
  tagFields(entity).find((field) => field.name === name);
