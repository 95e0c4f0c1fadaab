import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** A person, by id. */
export const user: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { label }) => label ?? String(value),
  width: 'half',
};
