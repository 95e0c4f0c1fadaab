import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Number of an identity card. */
export const idcard: FieldView = { ...text, figures: true };
