import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDesk, signedIn, type ContractDesk } from '../../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';

const DAY = 86_400_000;
const text = (zh: string) => ({ zh, en: zh });
const count = { label: text('数量'), of: 'count' };
const base = { title: text('申请'), entity: 'process:request', place: [0, 0, 6, 4] };
const mine = (title: string) => ({ field: 'title', op: 'contains', value: title });

describeOnBothDatabases('dashboards over requests', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  let first: string;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
    first = await desk.submit({ name: '统计合同甲' });
    await desk.submit({ name: '统计合同乙' });
    await (await signedIn(server, 'sales')).post(`/requests/${first}/withdraw`, { reason: '不签了' });
  });
  afterAll(() => server.stop());

  const ask = async (username: string, widget: object) =>
    (await (await signedIn(server, username)).post('/dashboard-previews', { widget: { ...base, ...widget } })).body;
  const number = async (username: string, where: object, more: object = {}) =>
    (await ask(username, { kind: 'metric', measure: count, where, ...more })).value;

  it('count what the reader may open, and administrators everything', async () => {
    const where = mine('统计合同');
    const counts = await Promise.all(['sales', 'manager', 'seal', 'admin'].map((username) => number(username, where)));
    expect(counts).toEqual([2, 2, 0, 2]);
  });

  it('group by flow, state, department, month and hours, in words', async () => {
    const groups = async (dimension: object) => {
      const where = mine('统计合同');
      const { rows } = await ask('sales', { kind: 'pie', measures: [count], dimensions: [dimension], where });
      return Object.fromEntries(rows.map(({ names, keys, values }: any) => [names[0] ?? keys[0], values[0]]));
    };
    expect(await groups({ field: 'flow' })).toEqual({ '合同审批（标准版）': 2 });
    expect(await groups({ field: 'status' })).toEqual({ 审批中: 1, 已撤回: 1 });
    expect(await groups({ field: 'department' })).toEqual({ 销售二部: 2 });
    expect(Object.values(await groups({ field: 'startedAt', grain: 'month' }))).toEqual([2]);
    expect(await groups({ field: 'hours', bands: [1, 24] })).toEqual({ '< 1': 2 });
  });

  it('show open tasks by person, and how long they have waited', async () => {
    const where = { all: [mine('统计合同乙'), { field: 'state', op: 'eq', value: 'open' }] };
    const tasks = { entity: 'process:task', where };
    const { rows } = await ask('sales', { kind: 'bar', measures: [count], dimensions: [{ field: 'person' }], ...tasks });
    expect(rows.map(({ names, values }: any) => [names[0], values[0]])).toEqual([['顾明谦', 1]]);
    server.clock.advance(3 * DAY);
    const waited = { label: text('小时'), of: 'most', field: 'hours' };
    expect(await number('sales', where, { ...tasks, measure: waited })).toBeGreaterThanOrEqual(72);
    expect(await number('sales', { all: [where, { field: 'overdue', op: 'eq', value: true }] }, tasks)).toBe(1);
    expect(await number('sales', { all: [mine('统计合同乙'), { field: 'overdue', op: 'eq', value: true }] })).toBe(1);
    expect(await number('seal', where, tasks)).toBe(0);
  });

  it('lead from a group to its requests', async () => {
    const { rows } = await ask('sales', {
      kind: 'pie',
      measures: [count],
      dimensions: [{ field: 'status' }],
      where: mine('统计合同'),
    });
    const { filter } = rows.find(({ keys }: any) => keys[0] === 'withdrawn');
    const list = {
      kind: 'table',
      columns: ['title', 'status', 'initiator'],
      sort: { field: 'startedAt', descending: true },
      limit: 50,
    };
    const { records } = await ask('sales', { ...list, where: { all: filter } });
    expect(records.map(({ id }: any) => id)).toEqual([first]);
    expect(records[0].labels).toMatchObject({ status: '已撤回', initiator: '程予安' });
    expect((await ask('seal', { ...list, where: { all: filter } })).records).toEqual([]);
  });

  it('are kept like all others, and described for those who build them', async () => {
    const sales = await signedIn(server, 'sales');
    const widgets = { a: { ...base, kind: 'pie', measures: [count], dimensions: [{ field: 'status' }] } };
    const made = await sales.post('/dashboards', { title: text('流程'), description: null, filters: [], widgets });
    expect(made.status).toBe(201);
    const bad = { a: { ...widgets.a, dimensions: [{ field: 'nothing' }] } };
    expect((await sales.post('/dashboards', { title: text('流程'), description: null, filters: [], widgets: bad })).status).toBe(
      422,
    );
    const { entities, dictionaries } = (await sales.get('/dashboard-sources')).body;
    expect(Object.keys(entities)).toEqual(['process:request', 'process:task']);
    expect(dictionaries['process:flow'].items['crm:contractApproval'].label.zh).toBe('合同审批（标准版）');
  });
});
