import type { Evidence, Likeness } from '@vermilion/plugin-kit';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

/** A field and how it is compared. */
export interface Trait {
  readonly field: RecordField;
  readonly by: Likeness;
  /** For `similar`: from which similarity on, 0..1. */
  readonly atLeast: number;
  /** The field is one of children that point here by `by`; null: of the record itself. */
  readonly of: { readonly entity: RecordEntity; readonly by: RecordField } | null;
}

/** The rule of an entity, ready for use: its traits once each, keys and evidence as their indices. */
export interface Comparison {
  readonly entity: RecordEntity;
  readonly traits: readonly Trait[];
  /** Records that agree in all traits of one key are compared. Each is of the record alone or of one kind of children alone. */
  readonly blocking: readonly (readonly number[])[];
  readonly evidence: readonly { readonly on: readonly number[]; readonly stated: Evidence }[];
}

/** From this score on two records are worth somebody's look. */
export const LIKELY = 0.75;

/** From this score on they are the same, as far as records can tell. */
export const SURE = 0.95;
