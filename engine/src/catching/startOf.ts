import type { StartEvent, SubProcess } from '../model/flowNode.js';

/** The event that starts an event sub-process. */
export function startOf({ starts }: SubProcess): StartEvent | undefined {
  return starts.find((node): node is StartEvent => node.type === 'startEvent');
}
