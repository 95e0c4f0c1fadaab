import { cellsOf, kindOf, type EntityNamed } from '@vermilion/plugin-kit/fields';
import type { RecordField } from '../entity/recordEntity.js';

/** What may need a name under one field: its value, and for a table the values in its rows. */
export function labeledCells(field: RecordField, value: unknown, entityNamed: EntityNamed) {
  const cells = cellsOf({ [field.name]: field.definition }, { [field.name]: value }, entityNamed);
  return [...cells].map((cell) => ({ ...cell, field: { definition: cell.field, kind: kindOf(cell.field) } }));
}
