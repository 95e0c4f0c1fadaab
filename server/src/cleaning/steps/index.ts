import type { CleaningStep } from '@vermilion/plugin-kit';
import { birthFromIdcard } from './birthFromIdcard.js';
import type { Cleaning } from './cleaning.js';
import { dictionaryWords } from './dictionaryWords.js';
import { emptyWords } from './emptyWords.js';
import { genderFromIdcard } from './genderFromIdcard.js';
import { lowerCase } from './lowerCase.js';
import { normalizeText } from './normalizeText.js';
import { plainNumbers } from './plainNumbers.js';
import { plainPhone } from './plainPhone.js';
import { regionFromAddress } from './regionFromAddress.js';
import { unifyDates } from './unifyDates.js';
import { upperCase } from './upperCase.js';

/** What each step does to a value. `markOutliers` changes none: `run/findOutliers.ts` looks at all values of a field together. */
export const cleanings: Readonly<Record<Exclude<CleaningStep, 'markOutliers'>, Cleaning>> = {
  normalizeText,
  emptyWords,
  plainPhone,
  upperCase,
  lowerCase,
  unifyDates,
  dictionaryWords,
  plainNumbers,
  regionFromAddress,
  genderFromIdcard,
  birthFromIdcard,
};
