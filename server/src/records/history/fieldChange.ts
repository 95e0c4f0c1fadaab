import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';

/** One changed field: the values before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields that differ. Values are compared as JSON. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Encrypted fields are encrypted in the history too. */
export function storeChanges(entity: RecordEntity, codec: ColumnCodec, changes: readonly FieldChange[]): string {
  return JSON.stringify(
    changes.map(({ field: name, before, after }) => {
      const field = entity.fields.get(name);
      if (!field?.encrypted) return { field: name, before, after };
      const hide = (value: unknown) => (value === null ? null : codec.store(entity, field, value));
      return { field: name, before: hide(before), after: hide(after) };
    }),
  );
}

export function loadChanges(entity: RecordEntity, codec: ColumnCodec, stored: string): FieldChange[] {
  return (JSON.parse(stored) as FieldChange[]).map((change) => {
    const field: RecordField | undefined = entity.fields.get(change.field);
    if (!field?.encrypted) return change;
    return {
      field: change.field,
      before: codec.load(entity, field, change.before),
      after: codec.load(entity, field, change.after),
    };
  });
}
