import { defineAsyncComponent } from 'vue';
import { amount } from '../../../format/amount.js';
import type { FieldView } from '../../fieldView.js';

/** A whole number. */
export const int: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value) => amount(String(value), 0),
  figures: true,
  width: 'half',
};
