export { linesOf } from './linesOf.js';
