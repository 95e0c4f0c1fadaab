import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';
import RefPrint from './RefPrint.vue';

/** Another record, by its id; the server gives its title. */
export const ref: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { label }) => label ?? String(value),
  printer: RefPrint,
  width: 'half',
};
