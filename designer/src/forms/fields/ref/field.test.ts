import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { records } from '../../../api/records.js';
import SearchSelect from '../../../components/search-select/SearchSelect.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { ref } from './index.js';

const field = fieldOf('ref', { entity: 'crm:enterpriseCustomer' });
afterEach(() => vi.restoreAllMocks());

test('is printed by the title that the server gives', () => {
  expect(ref.print('c1', field, { locale: 'zh-CN', label: '杭州澄砚' })).toBe('杭州澄砚');
});

test('searches the records of its entity', async () => {
  const options = vi.spyOn(records, 'options').mockResolvedValue([{ id: 'c1', title: '杭州澄砚', no: 'KH1', hint: '信用代码' }]);
  const { wrapper } = await mountEditor(field);
  const search = wrapper.findComponent(SearchSelect).props('search') as (query: string, signal: AbortSignal) => Promise<unknown>;
  await expect(search('澄', new AbortController().signal)).resolves.toEqual([{ id: 'c1', title: '杭州澄砚', hint: '信用代码' }]);
  expect(options).toHaveBeenCalledWith('crm:enterpriseCustomer', '澄', expect.anything());
});

test('a record that was chosen before is named, not shown by its id', async () => {
  vi.spyOn(records, 'get').mockResolvedValue({ title: '杭州澄砚' } as never);
  const { wrapper } = await mountEditor(field, 'c1');
  await flushPromises();
  expect(wrapper.text()).toContain('杭州澄砚');
});
