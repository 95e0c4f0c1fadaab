import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { vi } from 'vitest';
import type { FieldMeta } from '../api/manifest.js';
import FieldEditor from '../forms/FieldEditor.vue';
import { mountApp } from './mountApp.js';

export interface MountedEditor {
  readonly wrapper: VueWrapper;
  readonly input: () => HTMLInputElement;
  readonly type: (text: string) => Promise<void>;
  /** Every value that the editor has given, in order. */
  readonly given: () => readonly unknown[];
}

/** The editor of a field, loaded and ready to type in. */
export async function mountEditor(field: FieldMeta, modelValue: unknown = null): Promise<MountedEditor> {
  const wrapper: VueWrapper = mountApp(FieldEditor, {
    name: 'field',
    id: 'field',
    field,
    modelValue,
    // As in a form: what is given comes back.
    'onUpdate:modelValue': (value: unknown) => wrapper.setProps({ modelValue: value }),
  });
  await vi.dynamicImportSettled();
  await flushPromises();
  const input = () => wrapper.find<HTMLInputElement>('input, textarea').element;
  return {
    wrapper,
    input,
    type: async (text) => {
      await wrapper.find('input, textarea').setValue(text);
    },
    given: () => (wrapper.emitted('update:modelValue') ?? []).map((event) => event[0]),
  };
}
