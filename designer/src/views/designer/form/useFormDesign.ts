import type { FormDefinition } from '@vermilion/plugin-kit';
import { computed } from 'vue';
import { readExtension } from '../../../modeler/extension/readExtension.js';
import { writeExtension } from '../../../modeler/extension/writeExtension.js';
import type { Diagram } from '../useDiagram.js';
import { parseForm } from './parseForm.js';

/**
 * The form that is drawn with the process. It is kept in the diagram: drafts, versions, files, undo and redo have it for nothing.
 */
export function useFormDesign(diagram: Diagram) {
  const source = computed(() => {
    void diagram.revision.value;
    const process = processOf(diagram);
    return process && readExtension(process, 'FormDesign')?.definition;
  });
  return {
    /** Null: no form was drawn, or what the file has is none. */
    value: computed(() => parseForm(source.value)),
    /** Writes the form down, as one step to undo; null takes it away. */
    set(form: FormDefinition | null): void {
      const modeler = diagram.modeler.value;
      const process = processOf(diagram);
      if (!modeler || !process) return;
      const services = { bpmnFactory: modeler.get('bpmnFactory'), modeling: modeler.get('modeling') };
      const value = form && { definition: JSON.stringify(form) };
      writeExtension(services, modeler.get('canvas').getRootElement(), 'FormDesign', value, process);
    },
  };
}
export type FormDesign = ReturnType<typeof useFormDesign>;

/** The process that requests run by: where the first start event of a process stands. */
function processOf(diagram: Diagram) {
  const starts = diagram.modeler.value
    ?.get('elementRegistry')
    .filter(({ type, businessObject }) => type === 'bpmn:StartEvent' && businessObject.$parent?.$type === 'bpmn:Process');
  return starts?.[0]?.businessObject.$parent;
}
