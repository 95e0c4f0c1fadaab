import type { Filter } from '../../records/query/filter/filter.js';

/** A word of a field for tags, of which more is known than that it was typed. */
export interface TagDefinition {
  /** `plugin:rule`, or an id. */
  readonly id: string;
  readonly field: string;
  readonly tag: string;
  /** Empty: none. */
  readonly group: string;
  /** Element of the palette: `c1` … `c8`. */
  readonly color: string;
  /** Of which records get it by themselves; null: people give it. */
  readonly rule: Filter | null;
  readonly expiresDays: number | null;
  /** Of a plugin: always there, and never changed here. */
  readonly ofPlugin: boolean;
  /** 0 for those of plugins. */
  readonly version: number;
}

/** A row of `tag_definitions`. */
export interface TagDefinitionRow {
  readonly id: string;
  readonly entity: string;
  readonly field: string;
  readonly tag: string;
  readonly tag_group: string;
  readonly color: string;
  readonly rule: string | null;
  readonly expires_days: number | null;
  readonly version: number;
}
