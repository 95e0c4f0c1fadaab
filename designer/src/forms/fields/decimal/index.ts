import { defineAsyncComponent } from 'vue';
import { amount } from '../../../format/amount.js';
import type { FieldView } from '../../fieldView.js';

/** A number with decimals, kept as text so that no digit is lost. Also the editor of money and percent. */
export const decimal: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, field) => amount(String(value), field.scale ?? 2),
  figures: true,
  width: 'half',
};
