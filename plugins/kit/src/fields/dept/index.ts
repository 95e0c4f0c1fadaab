import { constructorOf } from '../field.js';
import { reference } from '../reference.js';

/** One department. */
export const dept = constructorOf('dept');

export const deptKind = reference('dept');
