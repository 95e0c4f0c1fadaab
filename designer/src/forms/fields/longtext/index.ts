import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** Several lines of text. */
export const longtext: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value) => String(value),
  width: 'full',
};
