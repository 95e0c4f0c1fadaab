import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** A time of day, `09:30`. */
export const time: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value) => String(value),
  figures: true,
  width: 'third',
};
