import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** A region of China by its six digits; the server gives its name. */
export const region: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { label }) => label ?? String(value),
  width: 'half',
};
