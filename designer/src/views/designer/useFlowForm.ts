import { computed, type ComputedRef, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FlowDetail } from '../../api/flows.js';
import type { FieldsMeta } from '../../api/manifest.js';
import { useFormat } from '../../composables/useFormat.js';
import { useText } from '../../composables/useText.js';
import { readExtension } from '../../modeler/extension/readExtension.js';
import { useManifest } from '../../stores/manifest.js';
import { designedFields } from './form/designedFields.js';
import type { FormDesign } from './form/useFormDesign.js';
import type { Diagram } from './useDiagram.js';

export interface FlowForm {
  /** Name of the form that the diagram or the flow names; null: none. */
  readonly named: ComputedRef<string | null>;
  readonly fields: ComputedRef<FieldsMeta>;
  readonly label: (field: string) => string;
  /** Values in words, amounts first. */
  readonly said: (values: Readonly<Record<string, unknown>>) => readonly { readonly label: string; readonly value: string }[];
}

/** The form of the submission as it now is: drawn with the process, else what the diagram names. */
export function useFlowForm(flow: Readonly<ShallowRef<FlowDetail | null>>, diagram: Diagram, design: FormDesign): FlowForm {
  const manifest = useManifest();
  const text = useText();
  const format = useFormat();
  const { t } = useI18n();

  /** What the start event names; without one, the form that the flow brings. */
  const key = computed(() => {
    void diagram.revision.value;
    const starts = diagram.modeler.value
      ?.get('elementRegistry')
      .filter(({ type, businessObject }) => type === 'bpmn:StartEvent' && businessObject.$parent?.$type === 'bpmn:Process');
    return starts?.map(({ businessObject }) => readExtension(businessObject, 'Form')?.key).find(Boolean);
  });
  const fields = computed<FieldsMeta>(() => {
    const drawn = design.value.value;
    if (drawn) return designedFields(drawn, manifest.entity(drawn.entity));
    const named = key.value ? manifest.value?.forms[key.value] : undefined;
    const form = named ?? flow.value?.form;
    return form ? manifest.fieldsOf(form) : {};
  });
  const label = (field: string) => text(fields.value[field]?.label) || field;
  function word(name: string, value: unknown): string {
    const field = fields.value[name];
    if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no');
    if (field?.kind === 'money') return format.money(String(value));
    const item = manifest.dictionary(field?.dictionary)?.items[String(value)];
    return item ? text(item.label) : String(value);
  }
  function said(values: Readonly<Record<string, unknown>>) {
    const isAmount = (name: string) => Number(fields.value[name]?.kind === 'money');
    return Object.keys(values)
      .toSorted((a, b) => isAmount(b) - isAmount(a))
      .map((name) => ({ label: label(name), value: word(name, values[name]) }));
  }
  const named = computed(() => key.value ?? flow.value?.form?.name ?? null);
  return { named, fields, label, said };
}
