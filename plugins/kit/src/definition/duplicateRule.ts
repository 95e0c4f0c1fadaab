import type { Text } from './text.js';

/**
 * How two values are found equal. `companyName`: without legal form, region and punctuation; `similar`: edit distance of what
 * `companyName` leaves, with `atLeast` 0..1; `sound`: the same pinyin; `initials`: the first four pinyin initials; `nameStart`: the
 * first two characters of what `companyName` leaves; `province`: the first
 * two digits of a region; `domain`: what follows @; `day`: the same calendar day.
 */
export type Likeness = 'exact' | 'companyName' | 'similar' | 'sound' | 'initials' | 'nameStart' | 'province' | 'domain' | 'day';

/** A field and how it is compared. */
export interface LikeField {
  readonly field: string;
  readonly by: Likeness;
  readonly atLeast?: number;
  /** The field belongs to children that point here: any of theirs counts. */
  readonly of?: { readonly entity: string; readonly by: string };
}

/** What it means that fields agree: all of `on` together. */
export interface Evidence {
  readonly on: readonly LikeField[];
  /** 0..1; the scores of all evidence add up to at most 1. From 0.95 two records are certain, from 0.75 likely duplicates. */
  readonly score: number;
  /** On creation: refuse it, ask for a reason, say nothing; `queue` puts the pair before somebody later. */
  readonly level: 'block' | 'blockUnlessReason' | 'warn' | 'queue';
  readonly message: Text;
}

/** How duplicates of an entity are found: only records that agree in a blocking key are compared. */
export interface DuplicateRuleDefinition {
  readonly title: Text;
  /** `plugin:entity`. */
  readonly entity: string;
  readonly blocking: readonly (readonly LikeField[])[];
  readonly evidence: readonly Evidence[];
}
