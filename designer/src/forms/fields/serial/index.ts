import type { FieldView } from '../../fieldView.js';
import { text } from '../text/index.js';

/** A number that the platform gives: shown, never typed. */
export const serial: FieldView = { ...text, figures: true };
