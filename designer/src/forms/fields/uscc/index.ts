import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Unified social credit code of an enterprise. */
export const uscc: FieldView = { ...text, figures: true };
