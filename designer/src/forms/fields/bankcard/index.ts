import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Number of a bank card. */
export const bankcard: FieldView = { ...text, figures: true };
