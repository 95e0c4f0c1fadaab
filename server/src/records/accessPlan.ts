import type { RowScope } from '@vermilion/plugin-kit';
import type { FieldAccess } from './access/fieldAccess.js';
import type { RowOwnership } from './access/rowScopes.js';
import type { SharedRecords } from './access/sharedRecords.js';
import type { RecordEntity, RecordField } from './entity/recordEntity.js';
import type { Predicate } from './query/predicate.js';

/**
 * What one actor may do with the rows and fields of one entity: the only way from a person to a record, whatever the outlet.
 *
 * Grants stay pairs of rows and columns. A cell is visible if one grant covers its row and its column; uniting rows and columns
 * apart would show cells that no grant allows.
 */
export interface AccessPlan {
  readonly entity: RecordEntity;
  /** The widest scope that a role gives without a condition, `own` where there is one to each; null: none. */
  readonly scope: RowScope | null;
  /** Records that were shared with the actor. */
  readonly shared: SharedRecords;
  /** All rows that the actor may reach. */
  readonly rows: Predicate;
  /** The same as parts that may overlap: each by itself can be read in order from an index, which their union cannot. */
  readonly rowParts: readonly Predicate[];
  covers(row: RowOwnership): boolean;
  /** What the actor may do with a field of a row. */
  access(row: RowOwnership, field: RecordField): FieldAccess;
  /** What the actor may do with a field in at least one row that there may be. */
  widestAccess(field: RecordField): FieldAccess;
  /** The rows in which the field may be read unmasked: a condition on the field must hold among these only. */
  rowsReading(field: RecordField): Predicate;
  /** Whether the field may be read in every row of the plan: only then may it order them. */
  readsEverywhere(field: RecordField): boolean;
}
