import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';
import { itemLabel } from '../../itemLabel.js';

/** One item of a dictionary, by its code. */
export const select: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { label, dictionary, locale }) => label ?? itemLabel(dictionary, String(value), locale),
  width: 'half',
};
