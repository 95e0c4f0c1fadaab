import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';

type Json = any;

/** The configured plugins with their samples, over HTTP: what people really see. */
describe('records of the demo', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startTestServer()));
  afterAll(() => server.stop());

  it.each(['sales', 'manager', 'director', 'legal', 'finance', 'service', 'gm', 'admin'])(
    'shows %s the rows of his scope only, and nothing of other entities',
    async (username) => {
      const client = await server.as(username);
      const me = (await client.get('/session')).body.person;
      const departments: Json[] = (await client.get('/departments')).body;
      const { entities } = (await client.get('/manifest')).body;
      const inScope: Record<string, (owner: Json) => boolean> = {
        all: () => true,
        own: (owner) => owner.id === me.id,
        department: (owner) => owner.department.id === me.department.id,
        departmentTree: (owner) => below(departments, me.department.id).includes(owner.department.id),
      };
      for (const name of server.services.records.entities.keys()) {
        const { status, body } = await client.get(`/records/${name}?limit=200`);
        const scope: string | null = entities[name]?.access.view ?? null;
        if (scope === null) {
          expect({ name, status }).toEqual({ name, status: 403 });
          continue;
        }
        expect({ name, status }).toEqual({ name, status: 200 });
        // Sales people see the pool as well.
        const ofScope = body.items.filter((item: Json) => item.fields.inPool !== true);
        // Whoever belongs to nobody stays with a department.
        const isIn = ({ owner }: Json) => (owner === null ? scope !== 'own' : inScope[scope]!(owner));
        const outside = ofScope.filter((item: Json) => !isIn(item));
        expect({ name, scope, outside }).toEqual({ name, scope, outside: [] });
      }
    },
  );

  it('masks the numbers of private customers for whoever only reads them', async () => {
    const list = async (username: string) =>
      (await (await server.as(username)).get('/records/crm:individualCustomer?limit=200&sort=createdAt')).body.items;
    const clear: Json[] = await list('director');
    const masked: Json[] = await list('legal');
    expect(masked.map((item) => item.id)).toEqual(clear.map((item) => item.id));
    expect(clear.length).toBeGreaterThan(10);
    const text = JSON.stringify(masked);
    for (const { fields } of clear) {
      expect(fields.mobile).toMatch(/^1\d{10}$/);
      expect(text).not.toContain(fields.mobile);
    }
  });

  it('answers hostile bodies and names with 4xx', async () => {
    const client = await server.as('director');
    const send = (method: string, path: string, body: string) =>
      client.send(method, path, { body, headers: { 'Content-Type': 'application/json' } });
    const answers = await Promise.all([
      send('POST', '/records/crm:contact', '{"fields":{"__proto__":{"admin":true}}}'),
      send('POST', '/records/crm:contact', '{"fields":{"constructor":{"prototype":1}}}'),
      send('POST', '/records/crm:contact', '{"fields":[]}'),
      send('POST', '/records/crm:contact', '{"fields":{"id":"x","ownerId":"y"}}'),
      send('POST', '/records/base:person', '{"fields":{"name":"x"}}'),
      client.get("/records/crm:contact'--"),
      client.get('/records/crm:contact?sort=name%60'),
      client.get('/records/crm:contact?filter=%5B%5D&filter=%5B%5D'),
      client.get('/records/crm:contact?limit=1e9'),
      client.get('/records/crm:contact/../../etc'),
    ]);
    for (const { status } of answers) expect([400, 404, 422]).toContain(status);
    expect(({} as Json).admin).toBeUndefined();
  });

  it('takes a contract with its uploaded text, which the readers of the contract may then read', async () => {
    const sales = await server.as('sales');
    const upload = async () => {
      const form = new FormData();
      form.append('file', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), '合同.pdf');
      const { status, body } = await sales.send('POST', '/files', { body: form });
      expect({ status, body }).toMatchObject({ status: 201 });
      return body;
    };
    const me = (await sales.get('/session')).body.person;
    const [customer] = (await sales.get('/records/crm%3AenterpriseCustomer/options')).body.items;
    const file = await upload();
    const fields = {
      name: '年度服务合同',
      type: 'service',
      enterprise: customer.id,
      amount: '120000.00',
      startDate: '2026-12-01',
      endDate: '2027-11-30',
      ourSigner: me.id,
      files: [file],
    };
    const created = await sales.post('/records/crm:contract', { fields });
    expect(created).toMatchObject({
      status: 201,
      body: {
        title: '年度服务合同',
        no: null,
        fields: { status: 'draft', unpaidAmount: '120000.00' },
        labels: { enterprise: customer.title },
      },
    });
    expect((await (await server.as('manager')).get(`/files/${file.id}`)).status).toBe(200);
    expect((await (await server.as('service')).get(`/files/${file.id}`)).status).toBe(404);

    const stolen = await upload();
    const others = await (await server.as('director')).post('/records/crm:contract', { fields: { ...fields, files: [stolen] } });
    expect(others).toMatchObject({ status: 422, body: { error: { issues: [{ field: 'files', id: 'unknown_file' }] } } });
  });

  it('lets one of two people win who edit the same record at once, over HTTP', async () => {
    const [director, manager] = [await server.as('director'), await server.as('manager')];
    const { id, version } = (await manager.get('/records/crm:enterpriseCustomer?limit=1')).body.items[0];
    const edit = (client: typeof director, remark: string) =>
      client.patch(`/records/crm:enterpriseCustomer/${id}`, { version, fields: { remark } });
    const answers = await Promise.all([edit(director, '甲'), edit(manager, '乙')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const { body } = await manager.get(`/records/crm:enterpriseCustomer/${id}/history`);
    expect(body.items[0].changes).toMatchObject([{ field: 'remark', before: null }]);
  });
});

function below(departments: readonly Json[], id: string): string[] {
  return [id, ...departments.filter((each) => each.parentId === id).flatMap((each) => below(departments, each.id))];
}
