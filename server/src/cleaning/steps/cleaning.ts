import type { FieldDefinition } from '@vermilion/plugin-kit';

/** A value in its place, as a step of cleaning sees it. */
export interface CleanedCell {
  readonly field: FieldDefinition;
  /** Value of the field that the step reads from; null if it is empty or the step reads from none. */
  readonly source: unknown;
  /** Codes of the field's dictionary by code, label and synonym; none for other fields. */
  readonly codes: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * What a step makes of a value. Pure; whatever it cannot read stays as it is.
 *
 * @param value null: empty
 */
export type Cleaning = (value: unknown, cell: CleanedCell) => unknown;
