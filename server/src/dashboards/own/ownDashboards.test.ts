import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';

const text = (zh: string) => ({ zh, en: zh });
const count = { label: text('数量'), of: 'count' };
const stages = {
  kind: 'pie',
  title: text('阶段'),
  entity: 'crm:opportunity',
  measures: [count],
  dimensions: [{ field: 'stage' }],
  place: [0, 0, 8, 8],
};
const signed = {
  kind: 'metric',
  title: text('签约额'),
  entity: 'crm:contract',
  measure: { ...count, of: 'sum', field: 'amount' },
};
const board = (widgets: Record<string, unknown> = { stages, signed: { ...signed, place: [8, 0, 6, 3] } }) => ({
  title: text('我的看板'),
  description: null,
  filters: [],
  widgets,
});

describeOnBothDatabases('dashboards that people make', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.stop());

  const create = async (username: string, body: unknown = board(), headers: Record<string, string> = {}) =>
    (await server.as(username)).post('/dashboards', body, headers);
  const namesFor = async (username: string): Promise<string[]> =>
    (await (await server.as(username)).get('/dashboards')).body.items.map((each: { name: string }) => each.name);
  const share = async (name: string, receivers: readonly unknown[]) =>
    (await server.as('director')).put(`/dashboards/${name}/shares`, { receivers });

  it('are kept once for one key, come back as they were, and are nobody else’s', async () => {
    const first = await create('director', board(), { 'Idempotency-Key': '01JD0000000000000000000001' });
    const second = await create('director', board(), { 'Idempotency-Key': '01JD0000000000000000000001' });
    expect(first.status).toBe(201);
    expect(second.body.name).toBe(first.body.name);
    const director = await server.as('director');
    expect((await director.get(`/dashboards/${first.body.name}`)).body).toMatchObject({ ...board(), mine: true, version: 1 });
    expect((await (await server.as('manager')).get(`/dashboards/${first.body.name}`)).status).toBe(404);
    const { body } = await director.get(`/dashboards/${first.body.name}/widgets/stages`);
    expect(body.rows.length).toBeGreaterThan(0);
  });

  it('show each reader the numbers of what he may see', async () => {
    const { name } = (await create('director')).body;
    expect((await share(name, [{ kind: 'everyone', receiver: '' }])).status).toBe(204);
    const numberFor = async (username: string) =>
      Number((await (await server.as(username)).get(`/dashboards/${name}/widgets/signed`)).body.value);
    expect(await numberFor('sales')).toBeGreaterThan(0);
    expect(await numberFor('sales')).toBeLessThan(await numberFor('director'));
    const stranger = await (await server.as('designer')).get(`/dashboards/${name}/widgets/stages`);
    expect([stranger.status, stranger.body.error.id]).toEqual([403, 'forbidden']);
  });

  it('name nothing to a reader that he may not read, and what he may not read is not told by the refusal', async () => {
    const admin = await server.as('admin');
    const path = '/roles/crm:manager/definition';
    const role = (await admin.get(path)).body;
    const contract = role.grants.find(({ entity }: { entity: string }) => entity === 'crm:contract');
    const hidden = { ...contract, fields: { ...contract.fields, amount: 'hidden' } };
    expect((await admin.patch(path, { version: role.version, grants: [hidden] })).status).toBe(204);
    const table = { kind: 'table', title: text('合同'), entity: 'crm:contract', sort: { field: 'createdAt' }, limit: 5 };
    const large = { field: 'amount', op: 'gte', value: '777777' };
    const widgets = {
      signed: { ...signed, place: [0, 0, 6, 3] },
      rows: { ...table, columns: ['name', 'amount'], drill: ['amount', 'name'], place: [6, 0, 6, 6] },
      large: { ...table, columns: ['name'], where: { all: [large] }, place: [12, 0, 6, 6] },
      counted: { ...signed, measure: { ...count, where: large }, place: [18, 0, 6, 3] },
    };
    const filters = [{ label: text('金额'), fields: { 'crm:contract': 'amount' } }];
    const { name } = (await create('director', { ...board(widgets), filters })).body;
    expect((await share(name, [{ kind: 'everyone', receiver: '' }])).status).toBe(204);
    const manager = await server.as('manager');
    const { body } = await manager.get(`/dashboards/${name}`);
    const kinds = Object.entries(body.widgets as Record<string, { kind: string }>).map(([key, widget]) => [key, widget.kind]);
    expect(Object.fromEntries(kinds)).toEqual({ signed: 'text', rows: 'table', large: 'text', counted: 'text' });
    expect(body.widgets.rows).toMatchObject({ columns: ['name'], drill: ['name'] });
    expect(body.filters).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/"amount"|777777/);
    for (const closed of ['signed', 'large', 'counted']) {
      const refused = await manager.get(`/dashboards/${name}/widgets/${closed}`);
      expect([refused.status, refused.body.error.id]).toEqual([403, 'forbidden']);
    }
    expect((await (await server.as('director')).get(`/dashboards/${name}`)).body.widgets.signed.kind).toBe('metric');
    const { version } = (await admin.get(path)).body;
    expect((await admin.delete(`${path}?version=${version}`)).status).toBe(204);
  });

  it('are shared with people, roles and departments, and taken back', async () => {
    const { name } = (await create('director')).body;
    const { person } = (await (await server.as('finance')).get('/session')).body;
    expect(await namesFor('finance')).not.toContain(name);
    await share(name, [
      { kind: 'person', receiver: person.id },
      { kind: 'role', receiver: 'crm:manager' },
    ]);
    expect(await namesFor('finance')).toContain(name);
    expect(await namesFor('manager')).toContain(name);
    expect(await namesFor('sales')).not.toContain(name);
    await share(name, []);
    expect(await namesFor('manager')).not.toContain(name);
    const { status, body } = await share(name, [{ kind: 'role', receiver: 'crm:nobody' }]);
    expect([status, body.error.issues[0].field]).toEqual([422, 'receivers.0']);
    expect((await (await server.as('manager')).put(`/dashboards/${name}/shares`, { receivers: [] })).status).toBe(404);
  });

  it('are not overwritten when somebody was faster, and audited', async () => {
    const { name } = (await create('director')).body;
    const director = await server.as('director');
    const renamed = { ...board(), title: text('改名'), version: 1 };
    expect((await director.put(`/dashboards/${name}`, renamed)).body).toMatchObject({ title: text('改名'), version: 2 });
    expect((await director.put(`/dashboards/${name}`, renamed)).body.error.id).toBe('stale_version');
    expect((await director.delete(`/dashboards/${name}`)).status).toBe(204);
    expect((await director.get(`/dashboards/${name}`)).status).toBe(404);
    const rows = await server.services.database.read<{ action: string }>(
      'SELECT action FROM audit_log WHERE subject_id = ? ORDER BY seq',
      [name],
    );
    expect(rows.map(({ action }) => action)).toEqual(['dashboard.created', 'dashboard.changed', 'dashboard.deleted']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown entity', { a: { ...stages, entity: 'crm:nothing' } }, 'widgets.a'],
    ['an unknown field', { a: { ...stages, dimensions: [{ field: 'nothing' }] } }, 'widgets.a'],
    ['a masked field', { a: { ...stages, entity: 'crm:contact', dimensions: [{ field: 'mobile' }] } }, 'widgets.a'],
    ['a sum of words', { a: { ...stages, measures: [{ ...count, of: 'sum', field: 'name' }] } }, 'widgets.a'],
    ['a condition on nothing', { a: { ...stages, where: { field: 'nothing', op: 'empty' } } }, 'widgets.a'],
    ['two in one place', { a: stages, b: stages }, 'widgets.a'],
    ['a place beyond the grid', { a: { ...stages, place: [20, 0, 8, 8] } }, 'widgets.a'],
    ['an unknown kind', { a: { ...stages, kind: 'cake' } }, 'widgets.a.kind'],
    ['a gauge without a goal', { a: { ...signed, kind: 'gauge', place: [0, 0, 4, 4] } }, 'widgets.a'],
    [
      'too many',
      Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`a${at}`, { ...stages, place: [0, at * 2, 2, 2] }])),
      'widgets',
    ],
  ])('are refused with the place: %s', async (_what, widgets, place) => {
    const { status, body } = await create('director', board(widgets));
    expect([status, body.error.issues[0].field]).toEqual([422, place]);
  });

  it('are refused to whoever may not read what they measure', async () => {
    const { status, body } = await create('designer');
    expect([status, body.error.issues.map(({ id }: { id: string }) => id)]).toEqual([422, ['forbidden', 'forbidden']]);
  });

  it('lie where each reader wants them, and one is opened first', async () => {
    const manager = await server.as('manager');
    const settings = { layout: { funnel: [0, 40, 24, 6] }, isDefault: true };
    expect((await manager.put('/dashboards/crm:sales/settings', settings)).status).toBe(204);
    const { body } = await manager.get('/dashboards/crm:sales');
    expect(body).toMatchObject({ isArranged: true, isDefault: true, widgets: { funnel: { place: [0, 40, 24, 6] } } });
    expect(body.widgets.months.place).toEqual([8, 3, 16, 8]);
    expect((await (await server.as('director')).get('/dashboards/crm:sales')).body.isArranged).toBe(false);
    await manager.put('/dashboards/crm:sales/settings', { layout: null, isDefault: false });
    expect((await manager.get('/dashboards/crm:sales')).body.widgets.funnel.place).toEqual([0, 3, 8, 8]);
  });

  it('are narrowed by the filters of their page, within what the reader may see', async () => {
    const manager = await server.as('manager');
    const numberOf = async (filter: string) => (await manager.get(`/dashboards/crm:sales/widgets/funnel${filter}`)).body;
    const all = (await numberOf('')) as { rows: { values: number[] }[] };
    const mine = await numberOf(`?filter=${encodeURIComponent('[{"field":"owner","op":"eq","value":"$me"}]')}`);
    const total = ({ rows }: typeof all) => rows.reduce((sum, { values }) => sum + values[0]!, 0);
    expect(total(mine)).toBeLessThan(total(all));
    expect((await numberOf(`?filter=${encodeURIComponent('[{"field":"nothing","op":"empty"}]')}`)).error.id).toBe('invalid');
  });

  it('show a widget before it is kept', async () => {
    const director = await server.as('director');
    const { status, body } = await director.post('/dashboard-previews', { widget: stages });
    expect([status, body.kind]).toEqual([200, 'chart']);
  });
});
