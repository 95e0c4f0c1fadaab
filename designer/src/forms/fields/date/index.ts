import { defineAsyncComponent } from 'vue';
import { dates } from '../../../format/dates.js';
import type { FieldView } from '../../fieldView.js';

/** A calendar day as ISO text, without a time zone. */
export const date: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) => dates.day(locale, String(value)),
  figures: true,
  width: 'third',
};
