import type { DiagramElement, ModdleObject } from './diagramElement.js';

/** What an event waits for or throws; undefined: a plain event, or no event at all. */
export function eventDefinitionOf(element: DiagramElement): ModdleObject | undefined {
  if (!element.businessObject.$instanceOf('bpmn:Event')) return undefined;
  return element.businessObject.get<readonly ModdleObject[] | undefined>('eventDefinitions')?.[0];
}
