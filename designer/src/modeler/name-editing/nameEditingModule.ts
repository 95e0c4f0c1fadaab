import { SelectName } from './SelectName.js';

/** Module of bpmn-js: names are selected when they are opened. */
export const nameEditingModule = { __init__: ['selectName'], selectName: ['type', SelectName] };
