import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { departments, type Department } from '../../../api/departments.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const department = (id: string, name: string, parentId: string | null, sort: number, active = true) =>
  ({ id, name, parentId, sort, active }) as Department;
afterEach(() => vi.restoreAllMocks());

test('is chosen from the tree; what is closed cannot be chosen', async () => {
  vi.spyOn(departments, 'list').mockResolvedValue([
    department('b', '销售二部', 'a', 2),
    department('c', '销售一部', 'a', 1, false),
    department('a', '销售中心', null, 1),
  ]);
  const editor = await mountEditor(fieldOf('dept'));
  await flushPromises();
  const tree = editor.wrapper.findComponent({ name: 'ElTreeSelect' });
  expect(tree.props('data') ?? tree.vm.$attrs['data']).toMatchObject([
    {
      value: 'a',
      children: [
        { value: 'c', disabled: true },
        { value: 'b', disabled: false },
      ],
    },
  ]);
  tree.vm.$emit('update:modelValue', 'b');
  expect(editor.given()).toEqual(['b']);
});
