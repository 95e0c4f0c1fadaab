import type { FieldView } from '../../fieldView.js';
import LinkPrint from '../../printers/LinkPrint.vue';
import { text } from '../text/index.js';

/** A phone number: opens when clicked. */
export const phone: FieldView = { ...text, printer: LinkPrint };
