import { constructorOf } from '../field.js';
import { treeOperators } from '../operators.js';
import { reference } from '../reference.js';

/** One department. */
export const dept = constructorOf('dept');

export const deptKind = { ...reference('dept'), operators: treeOperators };
