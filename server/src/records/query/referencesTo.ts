import type { RecordEntity, RecordField } from '../entity/recordEntity.js';

/** The fields of an entity that refer to records of another, or of its own. */
export const referencesTo = (entity: RecordEntity, target: string | undefined): RecordField[] =>
  [...entity.fields.values()].filter(
    ({ kind, definition }) => (kind.name === 'ref' || kind.name === 'refs') && definition.entity === target,
  );
