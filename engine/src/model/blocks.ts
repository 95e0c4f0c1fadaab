import type { FlowId, FlowNode } from './flowNode.js';
import { reaches } from './reaches.js';

/**
 * Would a token at `from` make the inclusive `join`, which has arrivals on the flows `filled`, wait? (BPMN 2.0, 13.4.3)
 *
 * It does if it can reach an empty incoming flow, unless it can reach a filled one too.
 */
export function blocks(from: FlowNode, join: FlowNode, filled: ReadonlySet<FlowId>): boolean {
  let empty = false;
  for (const flow of reaches(from, join)) {
    if (filled.has(flow)) return false;
    empty = true;
  }
  return empty;
}
