import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import type { ExtensionName, ExtensionValues } from './extensionValues.js';
import { moddleOf } from './moddleOf.js';

/**
 * Replaces what our namespace says about an element under this name, in one step that can be undone; null takes it away.
 * Extension elements of others stay where they are.
 *
 * @param businessObject what it is said about, if not the element itself: the process of a pool
 */
export function writeExtension<N extends ExtensionName>(
  { bpmnFactory, modeling }: Pick<DiagramServices, 'bpmnFactory' | 'modeling'>,
  element: DiagramElement,
  name: N,
  value: ExtensionValues[N] | null,
  businessObject: ModdleObject = element.businessObject,
): void {
  const extensions = businessObject.get<ModdleObject | undefined>('extensionElements');
  const create = (type: string, attributes: Readonly<Record<string, unknown>>) => bpmnFactory.create(type, attributes);
  const made = value && moddleOf(create, name, value as Readonly<Record<string, unknown>>);

  if (!extensions) {
    if (!made) return;
    const fresh = bpmnFactory.create('bpmn:ExtensionElements', { values: [made] });
    Object.assign(fresh, { $parent: businessObject });
    Object.assign(made, { $parent: fresh });
    modeling.updateModdleProperties(element, businessObject, { extensionElements: fresh });
    return;
  }
  if (made) Object.assign(made, { $parent: extensions });
  const values = extensions.get<readonly ModdleObject[]>('values');
  const at = values.findIndex(({ $type }) => $type === `vermilion:${name}`);
  const next =
    at < 0 ? [...values, ...(made ? [made] : [])] : [...values.slice(0, at), ...(made ? [made] : []), ...values.slice(at + 1)];
  modeling.updateModdleProperties(element, extensions, { values: next });
}
