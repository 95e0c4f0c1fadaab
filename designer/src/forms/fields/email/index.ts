import type { FieldView } from '../../fieldView.js';
import LinkPrint from '../../printers/LinkPrint.vue';
import { text } from '../text/index.js';

/** An e-mail address: opens when clicked. */
export const email: FieldView = { ...text, printer: LinkPrint };
