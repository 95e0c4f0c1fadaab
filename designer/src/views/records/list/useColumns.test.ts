import { afterEach, expect, test } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { entityOf } from '../testing/entityOf.js';
import { useColumns } from './useColumns.js';

const entity = entityOf({ name: fieldOf('text'), amount: fieldOf('money'), note: fieldOf('text') });
const view = ref('');
const open = () =>
  effectScope().run(() =>
    useColumns(
      () => entity,
      () => view.value,
      () => null,
    ),
  )!;
const names = (columns: ReturnType<typeof open>) => columns.columns.value.map(({ name }) => name);

afterEach(() => {
  localStorage.clear();
  view.value = '';
});

test('a choice is there again the next time, with its widths', () => {
  const columns = open();
  columns.choose([{ name: 'note' }, { name: 'amount' }]);
  columns.widen('amount', 180);
  expect(open().columns.value).toMatchObject([{ name: 'note' }, { name: 'amount', width: 180 }]);
});

test('each view has columns of its own, and the usual ones come back', async () => {
  const columns = open();
  columns.choose([{ name: 'note' }]);
  view.value = 'mine';
  await nextTick();
  expect(names(columns)).toEqual(['owner', 'updatedAt']);
  view.value = '';
  await nextTick();
  expect(names(columns)).toEqual(['note']);
  columns.choose(null);
  expect(names(columns)).toEqual(['owner', 'updatedAt']);
});

test('what is kept but makes no sense is passed over', () => {
  localStorage.setItem(`vermilion.columns.${entity.name}`, '[5, null, {"name":"note"}]');
  expect(names(open())).toEqual(['note']);
});
