import type { FieldView } from '../../fieldView.js';
import LinkPrint from '../../printers/LinkPrint.vue';
import { text } from '../text/index.js';

/** An address on the web: opens when clicked. */
export const url: FieldView = { ...text, printer: LinkPrint };
