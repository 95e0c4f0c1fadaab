import type { DiagramElement } from './diagramElement.js';
import { elementWord } from './elementWord.js';
import { eventDefinitionOf } from './eventDefinitionOf.js';

/** The name of an element; one without a name is called by its kind and, for a flow, by where it leads. */
export function displayName(element: DiagramElement, locale: string): string {
  const { businessObject, target, type } = element;
  if (businessObject.name) return businessObject.name;
  if (type === 'bpmn:SequenceFlow' && target?.businessObject.name) return `→ ${target.businessObject.name}`;
  return elementWord(type, eventDefinitionOf(element)?.$type, locale) || element.id;
}
