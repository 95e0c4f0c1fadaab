import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** One to five points, or as many as the field's scale. */
export const rating: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, field) => `${String(value)} / ${field.scale ?? 5}`,
  figures: true,
  width: 'half',
};
