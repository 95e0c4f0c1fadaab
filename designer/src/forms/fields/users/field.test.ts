import { expect, test } from 'vitest';
import SearchSelect from '../../../components/search-select/SearchSelect.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { users } from './index.js';

test('is printed as a list of names', () => {
  expect(users.print(['p1', 'p2'], fieldOf('users'), { locale: 'zh-CN', label: '沈若川、许南枝' })).toBe('沈若川、许南枝');
});

test('takes several people', async () => {
  const editor = await mountEditor(fieldOf('users'), []);
  expect(editor.wrapper.findComponent(SearchSelect).props('multiple')).toBe(true);
});
