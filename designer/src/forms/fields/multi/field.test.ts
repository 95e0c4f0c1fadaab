import { beforeEach, expect, test } from 'vitest';
import { contractTypes } from '../../../testing/contractTypes.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { multi } from './index.js';

const field = fieldOf('multi', { dictionary: 'crm:contractType' });
beforeEach(contractTypes.provide);

test('is printed as a list of labels', () => {
  const context = { locale: 'zh-CN', dictionary: contractTypes.dictionary };
  expect(multi.print(['sales', 'service'], field, context)).toBe('销售合同、服务合同');
  expect(multi.print(['sales', 'service'], field, { ...context, locale: 'en' })).toBe('Sales, Service');
});

test('takes several', async () => {
  const editor = await mountEditor(field, ['sales']);
  expect(editor.wrapper.findComponent({ name: 'ElSelect' }).props('multiple')).toBe(true);
  editor.wrapper.findComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', ['sales', 'service']);
  expect(editor.given()).toEqual([['sales', 'service']]);
});
