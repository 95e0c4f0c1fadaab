import { ReplaceMenuFilter } from './ReplaceMenuFilter.js';

/** Module of bpmn-js: its menu for changing an element, sorted by what can be executed. */
export const replaceMenuModule = { __init__: ['replaceMenuFilter'], replaceMenuFilter: ['type', ReplaceMenuFilter] };
