import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';
import { listOf } from '../../listOf.js';
import TagsPrint from './TagsPrint.vue';

/** Free words. */
export const tags: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) => listOf(value, locale),
  printer: TagsPrint,
  width: 'full',
};
