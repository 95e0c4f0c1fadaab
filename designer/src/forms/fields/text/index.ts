import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** One line of text; also the pattern for all kinds that are typed as one line. */
export const text: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value) => String(value),
  width: 'half',
};
