import { constructorOf } from '../field.js';
import { reference } from '../reference.js';

/** One person. */
export const user = constructorOf('user');

export const userKind = reference('user');
