import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** Any JSON, for integrations. */
export const json: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value) => JSON.stringify(value),
  width: 'full',
};
