import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { people } from '../../../api/people.js';
import SearchSelect from '../../../components/search-select/SearchSelect.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const person = (id: string, name: string) => ({ id, name, active: true, department: { id: 'd', name: '法务部' } });
afterEach(() => vi.restoreAllMocks());

test('offers people with their department, and asks for nobody who has left', async () => {
  const list = vi.spyOn(people, 'list').mockResolvedValue({ items: [person('p1', '沈若川')], next: null });
  const { wrapper } = await mountEditor(fieldOf('user'));
  const search = wrapper.findComponent(SearchSelect).props('search') as (query: string, signal: AbortSignal) => Promise<unknown>;
  await expect(search('s', new AbortController().signal)).resolves.toEqual([{ id: 'p1', title: '沈若川', hint: '法务部' }]);
  expect(list).toHaveBeenCalledWith(expect.objectContaining({ query: 's', state: 'active' }), expect.anything());
});

test('names who was chosen before, and gives the id of who is chosen', async () => {
  vi.spyOn(people, 'get').mockResolvedValue(person('p1', '沈若川') as never);
  const editor = await mountEditor(fieldOf('user'), 'p1');
  await flushPromises();
  expect(editor.wrapper.text()).toContain('沈若川');
  editor.wrapper.findComponent(SearchSelect).vm.$emit('update:modelValue', 'p3');
  expect(editor.given()).toEqual(['p3']);
});
