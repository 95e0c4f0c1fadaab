import type { GrantedActions } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';
import { contractDesk, type ContractDesk } from './testing/contractDesk.js';

const LEAD = 'crm:lead';
const RECORDS = `/records/${LEAD}`;
const own: GrantedActions = { view: 'own', create: 'own' };

describeOnBothDatabases('actions that follow from others', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  let admin: TestClient;
  let sales: TestClient;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
    admin = await server.as('admin');
    sales = await server.as('sales');
  });
  afterAll(() => server.stop());

  async function grant(role: string, entity: string, actions: GrantedActions): Promise<void> {
    const path = `/roles/crm:${role}/definition`;
    const { version } = (await admin.get(path)).body;
    expect((await admin.patch(path, { version, grants: [{ entity, actions }] })).status).toBe(204);
  }
  const rep = (actions: GrantedActions) => grant('rep', LEAD, { ...own, ...actions });
  const personOf = async (name: string): Promise<string> => (await (await server.as(name)).get('/session')).body.person.id;
  async function create(): Promise<string> {
    count += 1;
    const mobile = `151${String(count).padStart(8, '0')}`;
    const answer = await sales.post(RECORDS, { fields: { name: `线索 ${count}`, contactName: '甲', mobile, source: 'phone' } });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }
  const canOf = async (id: string) => (await sales.get(`${RECORDS}/${id}`)).body.can;

  it('printing follows exporting, is taken away from it, and is granted without it', async () => {
    await rep({ export: 'own' });
    const recordId = await create();
    const printed = async () => [
      (await sales.post('/prints/record', { entity: LEAD, recordId })).status,
      (await sales.post('/prints', { entity: LEAD })).status,
      (await canOf(recordId)).print,
    ];
    expect(await printed()).toEqual([200, 200, true]);
    await rep({ export: 'own', print: 'none' });
    expect(await printed()).toEqual([403, 403, false]);
    await rep({ print: 'own' });
    expect(await printed()).toEqual([200, 200, true]);
    expect((await sales.post('/exports', { entity: LEAD, format: 'csv' })).status).toBe(403);
  });

  it('giving to another owner follows editing, is taken away from it, and is granted without it, one record or many', async () => {
    const ownerId = await personOf('manager');
    const given = async () => {
      const [one, other] = [await create(), await create()];
      const { transfer } = await canOf(one);
      const { status } = await sales.put(`${RECORDS}/${one}/owner`, { version: 1, ownerId });
      const { body } = await sales.post(`${RECORDS}/bulk`, { choice: { ids: [other] }, change: { kind: 'owner', ownerId } });
      return [transfer, status, body.outcomes[0].did];
    };
    await rep({ edit: 'own' });
    expect(await given()).toEqual([true, 204, 'done']);
    await rep({ edit: 'own', transfer: 'none' });
    expect(await given()).toEqual([false, 403, 'refused']);
    await rep({ transfer: 'own' });
    expect(await given()).toEqual([true, 204, 'done']);
  });

  it('merging follows editing and deleting together, is taken away from them, and is granted without them', async () => {
    const merged = async () => {
      const [keep, gone] = [await create(), await create()].map((id) => ({ id, version: 1 }));
      const { status, body } = await sales.post(`/merges/${LEAD}`, { keep, gone });
      return [status, status === 200 ? (await sales.post(`/merges/${LEAD}/${body.id}/undo`, {})).status : null];
    };
    await rep({ edit: 'own' });
    expect(await merged()).toEqual([403, null]);
    await rep({ edit: 'own', delete: 'own' });
    expect(await merged()).toEqual([200, 204]);
    await rep({ edit: 'own', delete: 'own', merge: 'none' });
    expect(await merged()).toEqual([403, null]);
    await rep({ merge: 'own' });
    expect(await merged()).toEqual([200, 204]);
  });

  it('the entry in the navigation follows viewing, and is taken away from it', async () => {
    const menu = async () => (await sales.get('/manifest')).body.entities[LEAD].access.menu;
    await rep({});
    expect(await menu()).toBe('own');
    await rep({ menu: 'none' });
    expect(await menu()).toBeNull();
    await rep({ menu: 'all' });
    expect(await menu()).toBe('all');
  });

  it('being handed requests follows viewing, is taken away from it, and is granted without it; whom the flow names decides', async () => {
    const contract = 'crm:contract';
    const to = await personOf('legalmanager');
    const id = await desk.submit();
    await grant('legal', contract, { view: 'all', approve: 'none' });
    await grant('legalManager', contract, { view: 'all', approve: 'none' });
    await desk.act('manager', id, 'approve');
    const task = (await desk.taskOf('legal', id))!;
    const legal = await server.as('legal');
    const refused = await legal.post(`/tasks/${task.id}/transfer`, { to });
    expect([refused.status, refused.body.error.issues[0].id]).toEqual([422, 'not_approver']);
    // Nor are they offered to whoever looks for somebody.
    const offered = async () =>
      (await legal.get(`/tasks/${task.id}/people?query=legalmanager`)).body.items.map((person: { id: string }) => person.id);
    expect(await offered()).toEqual([]);
    await grant('legalManager', contract, { approve: 'own' });
    expect((await legal.post(`/tasks/${task.id}/transfer`, { to })).status).toBe(422);
    await grant('legalManager', contract, { approve: 'all' });
    expect(await offered()).toEqual([to]);
    expect(
      (await legal.get(`/tasks/${task.id}/people?limit=50`)).body.items.map((person: { id: string }) => person.id),
    ).not.toContain(await personOf('legal'));
    expect((await server.as('sales').then((sales) => sales.get(`/tasks/${task.id}/people`))).status).toBe(404);
    expect((await legal.post(`/tasks/${task.id}/transfer`, { to })).status).toBe(200);
    await desk.act('legalmanager', id, 'approve');

    const other = await desk.submit();
    await desk.act('manager', other, 'approve');
    await grant('legalManager', contract, { view: 'all' });
    await desk.act('legal', other, 'add-signers', { kind: 'before', people: [to] });
    await desk.act('legalmanager', other, 'approve');
    expect(await desk.act('legal', other, 'approve')).toMatchObject({ status: 'pending' });
  });

  it('are explained by what they follow from, or that they were taken away', async () => {
    await rep({ export: 'own', edit: 'own', transfer: 'none' });
    const id = await create();
    const { actions } = (await admin.get(`${RECORDS}/${id}/access?person=${await personOf('sales')}`)).body;
    const reasonOf = (action: string) =>
      actions
        .find((each: { action: string }) => each.action === action)
        .roles.find((each: { role: string }) => each.role === 'crm:rep');
    expect(reasonOf('print')).toMatchObject({ scope: 'own', covers: true, from: ['export'], takenAway: false });
    expect(reasonOf('transfer')).toMatchObject({ scope: null, covers: false, from: [], takenAway: true });
    expect(reasonOf('merge')).toMatchObject({ scope: null, from: [], takenAway: false });
    expect(actions.map((each: { action: string }) => each.action)).not.toContain('menu');
  });

  it('`none` is said of those only', async () => {
    const path = '/roles/crm:rep/definition';
    const { version } = (await admin.get(path)).body;
    expect((await admin.patch(path, { version, grants: [{ entity: LEAD, actions: { edit: 'none' } }] })).status).toBe(422);
  });
});
