import { PARENT } from '../../plugins/linkRows.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';

/** Kinds that no cell of a sheet can hold. */
const NOT_IN_CELLS: ReadonlySet<string> = new Set(['file', 'image', 'table', 'json']);

/** The fields of a table's rows that a sheet can hold. */
export const rowFields = (rows: RecordEntity): RecordField[] =>
  [...rows.fields.values()].filter(({ name, kind }) => name !== PARENT && !NOT_IN_CELLS.has(kind.name));
