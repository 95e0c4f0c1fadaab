import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';

/** Yes or no; unanswered is neither. */
export const bool: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) => (locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否'),
  width: 'half',
};
