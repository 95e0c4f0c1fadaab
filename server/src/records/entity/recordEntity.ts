import type { EntityDefinition, FieldDefinition } from '@vermilion/plugin-kit';
import type { FieldKind } from '@vermilion/plugin-kit/fields';
import type { Column } from '../../database/schema/column.js';

/** One field as the records need it: its kind and where it is stored. */
export interface RecordField {
  readonly name: string;
  readonly definition: FieldDefinition;
  readonly kind: FieldKind;
  /** Name and type of its column. */
  readonly column: string;
  readonly type: Column;
  /** Stored encrypted; then `hashColumn` finds equal values. */
  readonly encrypted: boolean;
  readonly hashColumn: string | null;
}

/** Columns whose values may occur once among the records that are not deleted. */
export interface UniqueKey {
  readonly fields: readonly RecordField[];
  readonly columns: readonly string[];
}

/** An entity that has a table of its own. */
export interface RecordEntity {
  /** `crm:contract`. */
  readonly name: string;
  readonly plugin: string;
  /** `crm_contract`. */
  readonly table: string;
  readonly definition: EntityDefinition;
  readonly fields: ReadonlyMap<string, RecordField>;
  readonly titleField: RecordField;
  /** Fields that quick search looks through. */
  readonly searchFields: readonly RecordField[];
  readonly uniqueKeys: readonly UniqueKey[];
  /** Columns that the metadata wants indexed together. */
  readonly indexes: readonly (readonly string[])[];
  /** Those behind which the metadata wants the latest change. */
  readonly latestIndexes: readonly (readonly string[])[];
  /** Further columns that lists are filtered by: indexed as far as there is room. */
  readonly filterColumns: readonly string[];
}
