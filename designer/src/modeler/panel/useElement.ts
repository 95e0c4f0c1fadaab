import { computed, type ComputedRef } from 'vue';
import type { ModdleObject } from '../diagramElement.js';
import { eventDefinitionOf } from '../eventDefinitionOf.js';
import { usePanel } from './panelContext.js';

/** Reading and writing the standard properties of the selected element; follows undo and redo. */
export function useElement() {
  const { modeler, element, revision } = usePanel();
  const modeling = modeler.get('modeling');
  const factory = modeler.get('bpmnFactory');

  /** Reads something of the element, again whenever the diagram changes. */
  function read<T>(look: (businessObject: ModdleObject) => T): ComputedRef<T> {
    return computed(() => {
      void revision.value;
      return look(element.value.businessObject);
    });
  }
  const update = (properties: Readonly<Record<string, unknown>>) => modeling.updateProperties(element.value, properties);
  const updateInside = (inside: ModdleObject, properties: Readonly<Record<string, unknown>>) =>
    modeling.updateModdleProperties(element.value, inside, properties);

  /** A FEEL or literal text as an element of BPMN; undefined for an empty one. */
  function expression(body: string, parent: ModdleObject): ModdleObject | undefined {
    if (body.trim() === '') return undefined;
    return Object.assign(factory.create('bpmn:FormalExpression', { body }), { $parent: parent });
  }
  const definition = computed(() => {
    void revision.value;
    return eventDefinitionOf(element.value);
  });
  return { read, update, updateInside, expression, definition, factory };
}
