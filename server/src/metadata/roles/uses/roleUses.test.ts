import { afterAll, beforeAll, expect, it } from 'vitest';
import { approval, diagram, people, WORKSHOP } from '../../../runtime/testing/workshopPlugin.js';
import {
  describeOnBothDatabases,
  startTestServer,
  type Answer,
  type TestClient,
  type TestServer,
} from '../../../testing/index.js';

const ROLE = 'custom:guard';
const ORDER = 'fixture:order';
const PATH = `/roles/${ROLE}/definition`;
const title = { zh: '值守', en: 'Guard' };
const receivers = [{ kind: 'role', receiver: ROLE }];
const words = { kind: 'text', title, text: title, place: [0, 0, 8, 4] };
const board = { title, description: null, filters: [], widgets: { words } };
const daily = { rhythm: 'daily', day: 0, hour: 9, onlyWithData: false };
const byRole = (role: string) =>
  diagram('watch', approval('first', ['manager']).replace(/name="people" value="[^"]*"/, `name="role" value="${role}"`), [
    'start>first',
    'first>end',
  ]);

describeOnBothDatabases('a role that something names', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    admin = await server.as('admin');
    expect((await admin.post('/roles', { name: 'guard', title })).status).toBe(201);
    expect((await admin.post('/roles', { name: 'guardian', title })).status).toBe(201);
  });
  afterAll(() => server.stop());

  const member = () => `/roles/${ROLE}/members/${people.admin}`;
  const drop = async () => {
    const { version } = (await admin.get(PATH)).body;
    return admin.delete(`${PATH}?version=${version}`);
  };

  it.each<readonly [kind: string, use: () => Promise<() => Promise<Answer>>]>([
    [
      'member',
      async () => {
        await admin.put(member(), {});
        return () => admin.delete(member());
      },
    ],
    [
      'view',
      async () => {
        const view = { name: '值守', sharedWith: ROLE, filter: '[]', q: '', sort: '', columns: null };
        await admin.put(member(), {});
        const { body } = await admin.post(`/entities/${ORDER}/views`, view);
        await admin.delete(member());
        return () => admin.delete(`/entities/${ORDER}/views/${body.id}`);
      },
    ],
    [
      'record',
      async () => {
        const { body } = await admin.post(`/records/${ORDER}`, { fields: { name: '纸', amount: '1.00' } });
        const share = `/records/${ORDER}/${body.id}/shares/role/${ROLE}`;
        await admin.put(share, { level: 'read', lastDay: null });
        return () => admin.delete(share);
      },
    ],
    [
      'dashboard',
      async () => {
        const { name } = (await admin.post('/dashboards', board)).body;
        await admin.put(`/dashboards/${name}/shares`, { receivers });
        return () => admin.put(`/dashboards/${name}/shares`, { receivers: [] });
      },
    ],
    [
      'mailing',
      async () => {
        const { name } = (await admin.post('/dashboards', board)).body;
        const { body } = await admin.post(`/dashboards/${name}/mailings`, { ...daily, receivers });
        return () => admin.delete(`/dashboard-mailings/${body.id}`);
      },
    ],
    [
      'entity',
      async () => {
        const grants = [{ role: ROLE, actions: { view: 'all' } }];
        const { name } = (await admin.post('/metadata/entities', { name: 'post', title, nameLabel: title, grants })).body;
        return () => admin.patch(`/metadata/entities/${name}`, { version: 1, grants: [] });
      },
    ],
    [
      'flow',
      async () => {
        await admin.post('/flows', { title, xml: byRole('custom:guardian') });
        const publish = (role: string, startableBy: readonly string[]) =>
          admin.post('/flows/custom:watch/versions', { xml: byRole(role), note: '', startableBy });
        await publish('custom:guardian', [ROLE]);
        return () => publish('custom:guardian', []);
      },
    ],
    [
      'flow',
      async () => {
        const publish = (role: string) =>
          admin.post('/flows/custom:watch/versions', { xml: byRole(role), note: '', startableBy: [] });
        expect((await publish(ROLE)).status).toBe(201);
        return () => publish('custom:guardian');
      },
    ],
  ])('stays while it is: %s', async (name, use) => {
    const end = await use();
    const held = await drop();
    expect([held.status, held.body.error.id]).toEqual([409, 'role_in_use']);
    expect(held.body.error.uses.map((each: { kind: string }) => each.kind)).toEqual([name]);
    expect(held.body.error.message.zh).toContain(held.body.error.uses[0].title.zh);
    expect((await end()).status).toBeLessThan(300);
  });

  it('goes when nothing names it any more', async () => {
    expect((await drop()).status).toBe(204);
    expect((await admin.get(PATH)).status).toBe(404);
  });

  it('counts as administrator as soon as it opens that, and no longer', async () => {
    const path = '/roles/custom:guardian/definition';
    const change = async (of: string, functions: readonly string[]) => {
      const { version } = (await admin.get(of)).body;
      expect((await admin.patch(of, { version, functions })).status).toBe(204);
    };
    const administrator = () => server.services.world.snapshot().administrator;
    const first = administrator();
    await admin.put(`/roles/custom:guardian/members/${people.manager}`, {});
    expect(administrator()).toBe(first);
    await change(path, ['requests.administer']);
    await change('/roles/fixture:administrator/definition', ['roles.manage']);
    expect(administrator()).toBe(people.manager);
    await change(path, []);
    expect(administrator()).toBe('');
  });
});
