import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** A department, by id. */
export const dept: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { label }) => label ?? String(value),
  width: 'half',
};
