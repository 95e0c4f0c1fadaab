import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { FIXTURE_PLUGIN, fixtureId } from '../testing/fixturePlugin.js';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';
import type { TestClient } from '../testing/testClient.js';

const HOUR_MS = 3_600_000;

describeOnBothDatabases('the audit log', (database) => {
  let server: TestServer;
  let admin: TestClient;
  let start: number;
  beforeAll(async () => {
    server = await startTestServer({ database, plugins: FIXTURE_PLUGIN });
    start = server.clock.now();
    admin = await server.as('admin');
    await server.as('sales');
    server.clock.advance(HOUR_MS);
    await admin.put('/calendar/days/2026-11-19', { kind: 'rest', name: '司庆' });
    await admin.put('/calendar/days/2026-11-19', { kind: 'work', name: '' });
    server.clock.advance(HOUR_MS);
    await admin.put(`/roles/fixture:administrator/members/${fixtureId(102)}`);
  });
  afterAll(() => server.stop());
  const actions = async (query: string): Promise<readonly string[]> =>
    (await admin.get(`/audit?${query}`)).body.items.map((entry: any) => entry.action);

  it.each([
    ['by', () => `by=${fixtureId(103)}`, ['session.started']],
    ['action', () => 'action=calendar.set', ['calendar.set', 'calendar.set']],
    ['subject', () => 'subject=role', ['role.membersSet']],
    ['subject and its id', () => 'subject=calendar&subjectId=2026-11-18', []],
    ['from', () => `from=${start + 2 * HOUR_MS}`, ['role.membersSet']],
    ['from and to', () => `from=${start + HOUR_MS}&to=${start + 2 * HOUR_MS}`, ['calendar.set', 'calendar.set']],
    ['several at once', () => `by=${fixtureId(101)}&subject=calendar&from=${start + 2 * HOUR_MS}`, []],
  ] as const)('is filtered by %s', async (_name, query, expected) => {
    expect(await actions(query())).toEqual(expected);
  });

  it('keeps the filter from page to page', async () => {
    const first = (await admin.get('/audit?subject=calendar&limit=1')).body;
    const second = (await admin.get(`/audit?subject=calendar&limit=1&after=${first.next}`)).body;
    expect([...first.items, ...second.items].map((entry: any) => entry.detail.after.kind)).toEqual(['work', 'rest']);
  });

  it('says what a change has changed', async () => {
    const [entry] = (await admin.get('/audit?action=calendar.set&limit=1')).body.items;
    expect(entry).toMatchObject({
      by: { name: '林知远' },
      subjectId: '2026-11-19',
      detail: { before: { kind: 'rest', name: '司庆' }, after: { kind: 'work', name: '' } },
    });
  });

  it('names the people, departments and roles in an entry', async () => {
    const [entry] = (await admin.get('/audit?action=role.membersSet&limit=1')).body.items;
    expect(entry.detail).toEqual({ added: [fixtureId(102)], removed: [] });
    expect(entry.titles).toEqual({
      'fixture:administrator': { zh: '系统管理员', en: 'Administrator' },
      [fixtureId(102)]: { zh: '顾明谦', en: '顾明谦' },
    });
  });

  it('refuses what is no filter', async () => {
    expect((await admin.get('/audit?by=somebody')).status).toBe(422);
    expect((await admin.get('/audit?from=yesterday')).status).toBe(422);
  });
});
