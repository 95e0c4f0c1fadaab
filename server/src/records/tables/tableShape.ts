import type { Column } from '../../database/schema/column.js';
import type { TableDefinition } from '../../database/schema/schema.js';

/** What a table was made with: remembered, so that a change of the metadata is seen before it is made. */
export interface TableShape {
  readonly columns: Readonly<Record<string, Column['type']>>;
  readonly unique: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
}

export function shapeOf({ columns, unique = [], indexes = [] }: TableDefinition): TableShape {
  return { columns: Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type])), unique, indexes };
}
