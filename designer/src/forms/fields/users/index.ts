import type { FieldView } from '../../fieldView.js';
import { listOf } from '../../listOf.js';
import { user } from '../user/index.js';

/** Several people, by their ids. */
export const users: FieldView = {
  editor: user.editor,
  print: (value, _field, { label, locale }) => label ?? listOf(value, locale),
  width: 'full',
};
