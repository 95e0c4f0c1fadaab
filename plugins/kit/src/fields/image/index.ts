import type { FieldDefinition } from '../../definition/field.js';
import { attachment } from '../attachment.js';
import { constructorOf, type CommonOptions } from '../field.js';

/** Uploaded pictures. */
export const image = constructorOf<'image', CommonOptions & Pick<FieldDefinition, 'maxCount' | 'maxBytes' | 'accept'>>('image');

export const imageKind = attachment('image', { accept: ['png', 'jpg', 'jpeg', 'webp', 'gif'] });
