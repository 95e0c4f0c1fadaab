import { flushPromises } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { region } from './index.js';

test('is printed by the name that the server gives, else by its code', () => {
  expect(region.print('330100', fieldOf('region'), { locale: 'zh-CN', label: '浙江省杭州市' })).toBe('浙江省杭州市');
  expect(region.print('330100', fieldOf('region'), { locale: 'zh-CN' })).toBe('330100');
});

test('is chosen by name', async () => {
  const { wrapper } = await mountEditor(fieldOf('region'), '330100');
  await vi.dynamicImportSettled();
  await flushPromises();
  const labels = wrapper.findAllComponents({ name: 'ElOption' }).map((option) => option.props('label') as string);
  expect(labels).toContain('浙江省');
  expect(labels.some((label) => label.startsWith('浙江省') && label.length > 3)).toBe(true);
});
