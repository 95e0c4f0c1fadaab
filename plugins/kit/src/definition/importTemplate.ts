import type { Text } from './text.js';

/** A column of a table that people bring. */
export interface ImportColumn {
  readonly field: string;
  /** Other headers by which it is known, besides code and labels. */
  readonly aliases?: readonly string[];
  /** An empty cell leaves the field as it is, or empties it. */
  readonly empty?: 'skip' | 'clear';
  /** Text of a cell that is empty. */
  readonly default?: string;
  /** Words of that table → code, value or title; before the dictionary and its synonyms. */
  readonly words?: Readonly<Record<string, string>>;
}

/** How tables of records come in. */
export interface ImportTemplateDefinition {
  readonly title: Text;
  /** `plugin:entity`. */
  readonly entity: string;
  readonly columns: readonly ImportColumn[];
  readonly mode: 'insert' | 'update' | 'upsert' | 'skipDuplicates';
  /** Fields that name a record together, most certain first; a match that needs a column left out is not tried. */
  readonly match: readonly (readonly string[])[];
}
