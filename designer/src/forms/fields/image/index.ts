import type { FieldView } from '../../fieldView.js';
import { file } from '../file/index.js';
import ImagesPrint from './ImagesPrint.vue';

/** Uploaded pictures, shown small. */
export const image: FieldView = { ...file, printer: ImagesPrint };
