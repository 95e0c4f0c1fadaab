import { defineAsyncComponent } from 'vue';
import type { StoredFile } from '../../../api/files.js';
import type { FieldView } from '../../fieldView.js';
import { listOf } from '../../listOf.js';
import FilesPrint from './FilesPrint.vue';

/** Uploaded files: id, name, size and type of each. */
export const file: FieldView = {
  editor: defineAsyncComponent(() => import('./Field.vue')),
  print: (value, _field, { locale }) =>
    listOf(
      (value as readonly StoredFile[]).map((each) => each.name),
      locale,
    ),
  printer: FilesPrint,
  width: 'full',
};
