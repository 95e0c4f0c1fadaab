import { nextTick, ref } from 'vue';
import { expect, it } from 'vitest';
import type { RecordView } from '../../../api/records.js';
import { filterOfIds } from './filterOfIds.js';
import { useSelection } from './useSelection.js';

const row = (id: string) => ({ id }) as RecordView;
function given(total: number | string) {
  const asked = ref<{ q?: string }>({ q: '王' });
  const selection = useSelection(
    () => [row('a'), row('b')],
    () => asked.value,
    () => total,
  );
  return { asked, selection };
}

it('marks single rows, the page, and all that the list shows', () => {
  const { selection } = given(7);
  selection.toggle('a');
  expect(selection.choice()).toEqual({ ids: ['a'] });
  expect(selection.canWhole.value).toBe(false);
  selection.togglePage();
  expect([selection.count.value, selection.canWhole.value]).toEqual([2, true]);
  selection.chooseWhole();
  expect([selection.count.value, selection.choice()]).toEqual([7, { q: '王' }]);
  selection.toggle('b');
  expect([selection.whole.value, selection.choice()]).toEqual([false, { ids: ['a'] }]);
});

it('does not offer more than may be changed at once', () => {
  for (const total of [1_001, '10000+']) {
    const { selection } = given(total);
    selection.togglePage();
    expect(selection.canWhole.value).toBe(false);
  }
});

it('forgets what was marked when the list asks for something else', async () => {
  const { asked, selection } = given(7);
  selection.togglePage();
  asked.value = { q: '李' };
  await nextTick();
  expect(selection.count.value).toBe(0);
});

it('names what is marked in conditions of a hundred at the most', () => {
  expect(filterOfIds(['a'])).toEqual([{ field: 'id', op: 'in', value: ['a'] }]);
  const [many] = filterOfIds(Array.from({ length: 250 }, (_none, index) => `r${index}`));
  expect(many).toMatchObject({ any: [{ value: { length: 100 } }, { value: { length: 100 } }, { value: { length: 50 } }] });
});
