import { beforeEach, expect, test } from 'vitest';
import { contractTypes } from '../../../testing/contractTypes.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { select } from './index.js';

const field = fieldOf('select', { dictionary: 'crm:contractType' });
beforeEach(contractTypes.provide);

test('is printed by its label, an unknown code as it is', () => {
  const context = { locale: 'zh-CN', dictionary: contractTypes.dictionary };
  expect(select.print('service', field, context)).toBe('服务合同');
  expect(select.print('lease', field, context)).toBe('lease');
});

test('offers what is in use, and what was chosen although it is not offered any more', async () => {
  const offered = (editor: Awaited<ReturnType<typeof mountEditor>>) =>
    editor.wrapper.findAllComponents({ name: 'ElOption' }).map((option) => option.props('value') as string);
  expect(offered(await mountEditor(field, null))).toEqual(['sales', 'service']);
  expect(offered(await mountEditor(field, 'old'))).toEqual(['sales', 'service', 'old']);
});

test('gives the code', async () => {
  const editor = await mountEditor(field, null);
  editor.wrapper.findComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', 'sales');
  expect(editor.given()).toEqual(['sales']);
});
