import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Approval number of a drug. */
export const drugapproval: FieldView = { ...text, figures: true };
