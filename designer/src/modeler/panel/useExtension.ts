import { computed, type ComputedRef } from 'vue';
import type { ExtensionName, ExtensionValues } from '../extension/extensionValues.js';
import { readExtension } from '../extension/readExtension.js';
import { writeExtension } from '../extension/writeExtension.js';
import { usePanel } from './panelContext.js';

/** What our namespace says about the selected element under one name; follows undo and redo. */
export function useExtension<N extends ExtensionName>(
  name: N,
): {
  readonly value: ComputedRef<Partial<ExtensionValues[N]>>;
  readonly set: (value: ExtensionValues[N] | null) => void;
  readonly patch: (part: Partial<ExtensionValues[N]>) => void;
} {
  const { modeler, element, revision } = usePanel();
  const value = computed<Partial<ExtensionValues[N]>>(() => {
    void revision.value;
    return readExtension(element.value.businessObject, name) ?? {};
  });
  const services = { bpmnFactory: modeler.get('bpmnFactory'), modeling: modeler.get('modeling') };
  const set = (next: ExtensionValues[N] | null) => writeExtension(services, element.value, name, next);
  return { value, set, patch: (part) => set({ ...value.value, ...part } as ExtensionValues[N]) };
}
