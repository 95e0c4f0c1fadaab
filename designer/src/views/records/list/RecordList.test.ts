import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { records, type RecordView } from '../../../api/records.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { savedViews } from '../../../api/savedViews.js';
import RecordList from './RecordList.vue';
import { entityOf } from '../testing/entityOf.js';

const label = (zh: string) => ({ label: { zh, en: zh } });
const entity = entityOf({
  name: fieldOf('text', label('名称')),
  mobile: fieldOf('phone', { ...label('手机'), list: true, access: 'masked' }),
  amount: fieldOf('money', { ...label('金额'), list: true, filter: true }),
});
const row = (id: string, fields: Record<string, unknown>, masked: string[] = []) =>
  ({
    id,
    title: `合同${id}`,
    fields,
    masked,
    labels: {},
    no: null,
    owner: null,
    approvalStatus: null,
    updatedAt: 0,
  }) as unknown as RecordView;
const list = vi.spyOn(records, 'list');
const views = vi.spyOn(savedViews, 'list');

async function open(): Promise<VueWrapper> {
  const wrapper = mountApp(RecordList, { entity });
  await flushPromises();
  return wrapper;
}
async function click(wrapper: VueWrapper, selector: string): Promise<void> {
  await wrapper.find(selector).trigger('click');
  await flushPromises();
}
const lastQuery = () => list.mock.lastCall![1];

beforeEach(() => {
  views.mockResolvedValue([]);
  list.mockResolvedValue({ items: [row('1', { mobile: '139****0001', amount: '5.00' }, ['mobile'])], next: 'c2', total: 120 });
});
afterEach(() => list.mockReset());

test('rows lead to their records; masked values stand as the server masks them', async () => {
  const page = await open();
  expect(page.find('tbody a').attributes('href')).toBe('/records/crm:contract/1');
  expect(page.find('tbody').text()).toContain('139****0001');
  expect(page.find('footer').text()).toContain('120');
  expect(page.find('[data-sort=mobile]').exists()).toBe(false);
});

test('pages go forth and back by the cursors they came with', async () => {
  const page = await open();
  expect(page.find('[data-test=previous]').attributes('disabled')).toBeDefined();
  await click(page, '[data-test=next]');
  expect(lastQuery()).toMatchObject({ after: 'c2' });
  await click(page, '[data-test=previous]');
  expect(lastQuery()).toMatchObject({ after: null });
});

test('the head of an amount sorts down, up and not at all, from the first page', async () => {
  const page = await open();
  await click(page, '[data-test=next]');
  await click(page, '[data-sort=amount]');
  expect(lastQuery()).toMatchObject({ sort: '-amount', after: null });
  expect(page.find('[aria-sort=descending]').text()).toContain('金额');
  await click(page, '[data-sort=amount]');
  expect(lastQuery()).toMatchObject({ sort: 'amount' });
  await click(page, '[data-sort=amount]');
  expect(lastQuery().sort).toBeUndefined();
});

test('only my own records, and all of them again', async () => {
  const page = await open();
  await click(page, '[data-view=mine] button');
  expect(lastQuery().filter).toEqual([{ field: 'owner', op: 'eq', value: '$me' }]);
  expect(page.find('[data-chip=owner]').text()).toContain('负责人');
  await click(page, '[data-view=""] button');
  expect(lastQuery().filter).toEqual([]);
});

test('taking a condition away asks anew', async () => {
  const page = await open();
  await click(page, '[data-view=mine] button');
  await click(page, '[data-chip=owner] button:last-child');
  expect(lastQuery().filter).toEqual([]);
});

test('a saved view asks for what was kept, and says when the list has moved on', async () => {
  const filter = JSON.stringify({ all: [{ field: 'amount', op: 'gte', value: '100' }] });
  const columns = [{ name: 'mobile' }];
  views.mockResolvedValue([
    {
      id: 'v1',
      name: '大合同',
      sharedWith: 'me',
      filter,
      q: '',
      sort: '-amount',
      columns,
      layout: { as: 'table', by: null },
      colors: [{ filter: JSON.stringify([{ field: 'amount', op: 'gte', value: '900' }]), color: 'c2' }],
      isDefault: false,
      by: null,
      mine: true,
    },
  ]);
  const page = await open();
  await click(page, '[data-view=v1] button');
  expect(lastQuery()).toMatchObject({ filter: [{ field: 'amount', op: 'gte', value: '100' }], sort: '-amount' });
  expect(page.findAll('thead th[aria-sort]').map((head) => head.text())).toEqual(['名称', '手机']);
  expect(page.find('[data-view=v1]').text()).not.toContain('已改动');
  await click(page, '[data-chip=amount] button:last-child');
  expect(page.find('[data-view=v1]').text()).toContain('已改动');
});

test('the list opens with the view that the person has chosen, and all records are one click away', async () => {
  const color = { filter: JSON.stringify([{ field: 'amount', op: 'gte', value: '900' }]), color: 'c2' };
  const sorted = { name: '金额', sharedWith: 'me', filter: '[]', q: '', sort: '-amount', columns: null, by: null, mine: true };
  views.mockResolvedValue([{ ...sorted, id: 'v1', layout: { as: 'table', by: null }, colors: [color], isDefault: true }]);
  list.mockImplementation(async (_entity, query) => {
    const isColoring = query?.limit === 2;
    return {
      items: isColoring ? [row('2', { amount: '950.00' })] : [row('1', { amount: '5.00' }), row('2', { amount: '950.00' })],
      next: null,
      ...(isColoring ? {} : { total: 2 }),
    };
  });
  const page = await open();
  expect(page.find('.on[data-view=v1]').exists()).toBe(true);
  expect(page.findAll('tr.colored').map((each) => each.attributes('data-record'))).toEqual(['2']);
  await click(page, '[data-view=""] button');
  expect(page.find('.on[data-view=v1]').exists()).toBe(false);
  expect(page.findAll('tr.colored')).toEqual([]);
});

test('amounts have their sign in rows and in the sum of the page', async () => {
  const rows = [row('1', { amount: '5.00', currency: 'USD' }), row('2', { amount: '7.00', currency: 'USD' })];
  list.mockResolvedValue({ items: rows, next: null, total: 2 });
  const page = await open();
  expect(page.find('tbody').text()).toContain('$5.00');
  expect(page.find('[data-sum=amount]').text()).toContain('$12.00');
});

test('nothing found is not the same as nothing there', async () => {
  list.mockResolvedValue({ items: [], next: null, total: 0 });
  const page = await open();
  expect(page.text()).toContain('还没有合同');
  await click(page, '[data-view=mine] button');
  expect(page.text()).toContain('没有符合条件的合同');
});

test('who may not make records has no button for it', async () => {
  expect((await open()).find('[data-test=new]').exists()).toBe(true);
  const page = mountApp(RecordList, { entity: { ...entity, access: { ...entity.access, create: null } } });
  expect(page.find('[data-test=new]').exists()).toBe(false);
});

test('a calendar reads for itself: the list behind it is not read', async () => {
  views.mockResolvedValue([
    {
      id: 'b',
      name: '日历',
      filter: JSON.stringify({ all: [] }),
      q: '',
      sort: '',
      columns: null,
      layout: { as: 'calendar', by: 'nothing' },
      colors: [],
      isDefault: false,
      sharedWith: 'me',
      mine: true,
      by: null,
    } as unknown as Awaited<ReturnType<typeof savedViews.list>>[number],
  ]);
  const page = await open();
  const read = list.mock.calls.length;
  await click(page, '[data-view=b] button');
  expect(list.mock.calls.slice(read).filter(([, query]) => query.limit === 50)).toEqual([]);
});
