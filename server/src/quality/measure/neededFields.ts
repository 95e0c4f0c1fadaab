import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

/** Kinds whose absence says something: no switch is empty, and rows may well be none. */
const UNCOUNTED: ReadonlySet<string> = new Set(['bool', 'table', 'serial', 'tags']);

/** The fields that a complete record has filled: required, unique, or shown in lists. */
export const neededFields = (entity: RecordEntity): readonly RecordField[] =>
  [...entity.fields.values()].filter(
    ({ definition, kind }) =>
      !definition.computed && !UNCOUNTED.has(kind.name) && (definition.required || definition.unique || definition.list),
  );
