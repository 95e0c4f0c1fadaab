import type { DiagramElement } from './diagramElement.js';

/** The element is of this BPMN type or of one below it. */
export function isA(element: DiagramElement, ...types: readonly string[]): boolean {
  return types.some((type) => element.businessObject.$instanceOf(type));
}
