import { defineAsyncComponent } from 'vue';
import type { FieldView } from '../../fieldView.js';
import TablePrint from './TablePrint.vue';

/** Rows with the fields of another entity. */
export const table: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) => {
    const rows = Array.isArray(value) ? value.length : 0;
    return locale === 'en' ? `${rows} row${rows === 1 ? '' : 's'}` : `${rows} 行`;
  },
  printer: TablePrint,
  width: 'full',
};
