import type { FieldDefinition } from '../definition/field.js';
import { isEmpty } from './isEmpty.js';
import type { EntityNamed } from './variablesOf.js';

type Values = Readonly<Record<string, unknown>>;

/** One value of a record: of a field, or of a field in a row of a table. */
export interface Cell {
  /** `amount`, or in a row, counted from 0, `lines.2.amount`. */
  readonly path: string;
  readonly field: FieldDefinition;
  readonly value: unknown;
}

/** All values under fields, those in the rows of tables after the table. Values that no field has are left out. */
export function* cellsOf(fields: Readonly<Record<string, FieldDefinition>>, values: Values, entity: EntityNamed): Iterable<Cell> {
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) continue;
    yield { path: name, field, value };
    const child = field.kind === 'table' && !isEmpty(value) ? entity(field.entity!) : undefined;
    if (child === undefined) continue;
    for (const [at, row] of (value as readonly Values[]).entries())
      for (const cell of cellsOf(child.fields, row, entity)) yield { ...cell, path: `${name}.${at}.${cell.path}` };
  }
}
