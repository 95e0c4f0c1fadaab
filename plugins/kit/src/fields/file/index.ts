import type { FieldDefinition } from '../../definition/field.js';
import { attachment } from '../attachment.js';
import { constructorOf, type CommonOptions } from '../field.js';

/** Uploaded files: at most `maxCount` (10) of `maxBytes` (20 MB) each; `accept` lists extensions. */
export const file = constructorOf<'file', CommonOptions & Pick<FieldDefinition, 'maxCount' | 'maxBytes' | 'accept'>>('file');

export const fileKind = attachment('file', {});
