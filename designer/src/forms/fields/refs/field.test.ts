import { expect, test } from 'vitest';
import SearchSelect from '../../../components/search-select/SearchSelect.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('takes several records', async () => {
  const editor = await mountEditor(fieldOf('refs', { entity: 'crm:contact' }));
  const select = editor.wrapper.findComponent(SearchSelect);
  expect(select.props('multiple')).toBe(true);
  select.vm.$emit('update:modelValue', ['k1', 'k2']);
  expect(editor.given()).toEqual([['k1', 'k2']]);
});
