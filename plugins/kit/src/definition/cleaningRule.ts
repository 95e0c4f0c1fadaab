import type { Text } from './text.js';

/** One thing that cleaning does to values; `testing/checks/cleaningRules.ts` says which kinds of fields each fits. */
export type CleaningStep =
  /** Outer space away, full-width letters and digits as half-width, control characters away. */
  | 'normalizeText'
  /** `无`, `-`, `N/A`, `null` become empty. */
  | 'emptyWords'
  /** `+86 138-0013-8000` becomes `13800138000`. */
  | 'plainPhone'
  | 'upperCase'
  | 'lowerCase'
  /** `2026/1/5` becomes `2026-01-05`. */
  | 'unifyDates'
  /** A label or synonym of the dictionary becomes its code. */
  | 'dictionaryWords'
  /** `1.2万`, `￥1,234.50` become plain numbers. */
  | 'plainNumbers'
  /** An empty region is read from the address in `from`. */
  | 'regionFromAddress'
  /** An empty gender (`M`, `F`) is read from the identity number in `from`. */
  | 'genderFromIdcard'
  /** An empty birth date is read from the identity number in `from`. */
  | 'birthFromIdcard'
  /** Values beyond three quartile distances are marked, never changed. */
  | 'markOutliers';

/** A step and what it is done to. */
export interface CleaningAct {
  readonly step: CleaningStep;
  readonly fields: readonly string[];
  /** The field that an empty value is read from, for the steps that read one. */
  readonly from?: string;
}

/** What is done to records of an entity, in this order; shown as a difference before it is applied, and undone as one. */
export interface CleaningRuleDefinition {
  readonly title: Text;
  /** `plugin:entity`. */
  readonly entity: string;
  readonly steps: readonly CleaningAct[];
}
