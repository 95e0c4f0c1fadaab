import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Code of a diagnosis. */
export const icd10: FieldView = { ...text, figures: true };
