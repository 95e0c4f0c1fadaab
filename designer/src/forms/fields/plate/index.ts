import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** Number plate of a vehicle. */
export const plate: FieldView = { ...text, figures: true };
