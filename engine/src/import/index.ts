export { importBpmn } from './importBpmn.js';
export type { ImportLine, ImportReport, Outcome, Words } from './importReport.js';
export { linesOf } from './linesOf.js';
