import type { FieldView } from '../../fieldView.js';
import { listOf } from '../../listOf.js';
import { ref } from '../ref/index.js';

/** Several records, by their ids. */
export const refs: FieldView = {
  editor: ref.editor,
  print: (value, _field, { label, locale }) => label ?? listOf(value, locale),
  width: 'full',
};
