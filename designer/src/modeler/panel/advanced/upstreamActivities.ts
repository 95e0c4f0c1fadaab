import type { DiagramElement } from '../../diagramElement.js';
import { isA } from '../../isA.js';

/** User tasks from which the element can be reached, nearest first: where one may return to. */
export function upstreamActivities(element: DiagramElement): readonly DiagramElement[] {
  const seen = new Set<DiagramElement>([element]);
  const found: DiagramElement[] = [];
  for (const at of seen) {
    if (at !== element && isA(at, 'bpmn:UserTask')) found.push(at);
    for (const { source } of at.incoming) if (source && isA(source, 'bpmn:FlowNode')) seen.add(source);
  }
  return found;
}
