import { column } from '../../database/schema/column.js';

/** With the other columns of its index it stays below the 3072 bytes that a key of MySQL may have. */
export const SEARCH_KEY_LENGTH = 600;

/** Columns that every table of records has. A field that would have the name of one is stored as `field_<name>`. */
export const automaticColumns = {
  id: column.id(),
  /** Number given by a counter. */
  no: column.key(60, { null: true }),
  owner_id: column.id({ null: true }),
  owner_department_id: column.id({ null: true }),
  /** `web`, `flow` or `sample`: how the record came in. */
  record_source: column.key(20),
  approval_status: column.key(20, { null: true }),
  /** The request that is about the record. */
  request_id: column.id({ null: true }),
  version: column.int(),
  created_by: column.id({ null: true }),
  created_at: column.time(),
  updated_by: column.id({ null: true }),
  updated_at: column.time(),
  deleted_at: column.time({ null: true }),
  /** 1, or null once deleted: part of every unique key, so that a deleted record does not block a new one. */
  active_flag: column.int({ null: true }),
  /** What quick search looks through. */
  search_text: column.longText({ null: true }),
  /** Pinyin and initials of the title. */
  search_pinyin: column.longText({ null: true }),
  /** Both again, short enough for an index that quick search reads instead of the rows; null: too long, the rows have to be read. */
  search_key: column.word(SEARCH_KEY_LENGTH, { null: true }),
} as const;

/** Columns that older tables have and nothing writes any more (docs/adr/0012); no field may come to be stored in what is left in them. */
export const retiredColumns: ReadonlySet<string> = new Set(['department_path']);

export type AutomaticColumn = keyof typeof automaticColumns;
