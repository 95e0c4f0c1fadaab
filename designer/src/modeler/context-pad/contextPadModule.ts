import { ContextPadFilter } from './ContextPadFilter.js';
import { DeleteEntry } from './DeleteEntry.js';
import { LowContextPad } from './LowContextPad.js';

/** Module of bpmn-js: our context pad in place of its own. */
export const contextPadModule = {
  __init__: ['contextPadFilter', 'deleteEntry'],
  contextPad: ['type', LowContextPad],
  contextPadFilter: ['type', ContextPadFilter],
  deleteEntry: ['type', DeleteEntry],
};
