import { computed, type ComputedRef, type ShallowRef } from 'vue';
import type { FlowDetail } from '../../api/flows.js';
import type { FieldsMeta } from '../../api/manifest.js';
import { useText } from '../../composables/useText.js';
import { readExtension } from '../../modeler/extension/readExtension.js';
import { useManifest } from '../../stores/manifest.js';
import type { Diagram } from './useDiagram.js';

/** The form of the submission as the diagram now says: its fields and what they are called. */
export function useFlowForm(
  flow: Readonly<ShallowRef<FlowDetail | null>>,
  diagram: Diagram,
): { readonly fields: ComputedRef<FieldsMeta>; readonly label: (field: string) => string } {
  const manifest = useManifest();
  const text = useText();

  /** What the start event names; without one, the form that the flow brings. */
  const key = computed(() => {
    void diagram.revision.value;
    const starts = diagram.modeler.value
      ?.get('elementRegistry')
      .filter(({ type, businessObject }) => type === 'bpmn:StartEvent' && businessObject.$parent?.$type === 'bpmn:Process');
    return starts?.map(({ businessObject }) => readExtension(businessObject, 'Form')?.key).find(Boolean);
  });
  const fields = computed<FieldsMeta>(() => {
    const named = key.value ? manifest.value?.forms[key.value] : undefined;
    const form = named ?? flow.value?.form;
    return form ? manifest.fieldsOf(form) : {};
  });
  const label = (field: string) => text(fields.value[field]?.label) || field;
  return { fields, label };
}
