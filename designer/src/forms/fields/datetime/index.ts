import { defineAsyncComponent } from 'vue';
import { dates } from '../../../format/dates.js';
import type { FieldView } from '../../fieldView.js';

/** A moment: milliseconds since 1970, shown in the time zone of the person. */
export const datetime: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) => (typeof value === 'number' ? dates.moment(locale, value) : String(value)),
  figures: true,
  width: 'half',
};
