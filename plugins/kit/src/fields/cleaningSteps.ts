import type { CleaningStep } from '../definition/cleaningRule.js';
import type { FieldKindName } from '../definition/field.js';

interface CleaningFit {
  /** The kinds of fields that the step fits. */
  readonly kinds: readonly FieldKindName[];
  /** The kinds of the field that it reads from; absent: it reads from none. */
  readonly from?: readonly FieldKindName[];
}

const numbers: readonly FieldKindName[] = ['int', 'decimal', 'money', 'percent'];

/** What each step of cleaning can be done to; the same for plugins and for rules of administrators. */
export const cleaningSteps: Readonly<Record<CleaningStep, CleaningFit>> = {
  normalizeText: {
    kinds: ['text', 'longtext', 'url', 'email', 'uscc', 'idcard', 'bankcard', 'plate', 'icd10', 'drugapproval', 'phone'],
  },
  emptyWords: { kinds: ['text', 'longtext', 'url', 'email', 'phone'] },
  plainPhone: { kinds: ['phone', 'text'] },
  upperCase: { kinds: ['text', 'uscc', 'idcard', 'plate', 'icd10'] },
  lowerCase: { kinds: ['text', 'email', 'url'] },
  unifyDates: { kinds: ['date', 'text'] },
  dictionaryWords: { kinds: ['select', 'multi'] },
  plainNumbers: { kinds: [...numbers, 'text'] },
  regionFromAddress: { kinds: ['region'], from: ['text', 'longtext'] },
  genderFromIdcard: { kinds: ['select', 'text'], from: ['idcard', 'text'] },
  birthFromIdcard: { kinds: ['date'], from: ['idcard', 'text'] },
  markOutliers: { kinds: numbers },
};
