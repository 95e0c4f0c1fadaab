import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTemporaryDatabase,
  describeOnBothDatabases,
  startTestServer,
  type TemporaryDatabase,
  type TestClient,
  type TestServer,
} from '../../testing/index.js';

const LEVEL = '/metadata/dictionaries/crm:level';
const CUSTOMERS = '/records/crm:enterpriseCustomer';
const label = (zh: string, en: string) => ({ zh, en });
interface Item {
  readonly code: string;
  readonly label: { readonly zh: string; readonly en: string };
}

describeOnBothDatabases('items of dictionaries', (kind) => {
  let data: TemporaryDatabase;
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    data = await createTemporaryDatabase(kind);
    server = await startTestServer({ data });
    admin = await server.as('admin');
    sales = await server.as('sales');
  });
  afterAll(async () => {
    await server.stop();
    await data.remove();
  });

  const dayFrom = (days: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(server.clock.now() + days * 86_400_000);
  const listed = async () =>
    (await admin.get('/metadata/dictionaries')).body.items.find(({ name }: { name: string }) => name === 'crm:level');
  /** Saves the dictionary with some items said otherwise, and new ones at the end. */
  const change = async (changed: readonly Partial<Item>[], more = {}) => {
    const { version, title, items } = await listed();
    const known = new Set(items.map(({ code }: Item) => code));
    const next = items.map((item: Item) => ({ ...item, ...changed.find(({ code }) => code === item.code) }));
    return admin.put(LEVEL, { version, title, items: [...next, ...changed.filter(({ code }) => !known.has(code))], ...more });
  };
  const firstCustomer = async () => (await sales.get(`${CUSTOMERS}?limit=1`)).body.items[0];
  const setLevel = async (level: string) => {
    const { id, version } = await firstCustomer();
    return sales.patch(`${CUSTOMERS}/${id}`, { version, fields: { level } });
  };

  it('are offered on their days only, and stay where they are', async () => {
    const future = { code: 'next', label: label('明年级', 'Next year'), validFrom: dayFrom(30) };
    const old = { code: 'old', label: label('老级别', 'Old level'), validTo: dayFrom(1) };
    expect((await change([future, old])).status).toBe(204);

    const early = await setLevel('next');
    expect([early.status, early.body.error.issues[0].message.zh]).toEqual([422, `“next”从 ${future.validFrom} 起才可用`]);
    expect((await setLevel('old')).status).toBe(200);
    expect((await change([{ ...old, validTo: dayFrom(-1) } as Item])).status).toBe(204);

    const { id, version, fields, labels } = await firstCustomer();
    expect([fields.level, labels.level]).toEqual(['old', '老级别']);
    const kept = await sales.patch(`${CUSTOMERS}/${id}`, { version, fields: { level: 'old', remark: '没有改等级' } });
    expect([kept.status, kept.body.error?.issues]).toEqual([200, undefined]);
    const wrong = await change([{ ...future, validTo: dayFrom(1) } as Item]);
    expect([wrong.status, wrong.body.error.issues[0].id]).toEqual([422, 'period']);
  });

  it('are called in the history of records as they were called then', async () => {
    const { items } = await listed();
    const [first, second] = items as Item[];
    await setLevel(first!.code);
    server.clock.advance(1000);
    expect((await change([{ code: first!.code, label: label('头等', 'Prime') }])).status).toBe(204);
    server.clock.advance(1000);
    await setLevel(second!.code);

    const { id, labels } = await firstCustomer();
    expect(labels.level).toBe(second!.label.zh);
    const history = (await sales.get(`${CUSTOMERS}/${id}/history`)).body.items as {
      changes: { beforeText: string; afterText: string }[];
    }[];
    expect(history[0]!.changes[0]!.beforeText, 'after the renaming').toBe('头等');
    expect(history[1]!.changes[0]!.afterText, 'before it').toBe(first!.label.zh);

    const renamed = await admin.get(`${LEVEL}/labels`);
    expect(renamed.body.items).toEqual([
      {
        code: first!.code,
        before: first!.label,
        after: label('头等', 'Prime'),
        at: server.clock.now() - 1000,
        by: expect.objectContaining({ name: '陆知行' }),
      },
    ]);
    expect((await sales.get(`${LEVEL}/labels`)).status).toBe(403);
  });

  it('are given up knowingly where flows, views or rules name them', async () => {
    const filter = JSON.stringify([{ field: 'level', op: 'in', value: ['A'] }]);
    const view = { name: '重点', sharedWith: 'me', filter, q: '', sort: '', columns: null };
    expect((await sales.post('/entities/crm:enterpriseCustomer/views', view)).status).toBe(201);
    const refused = await change([{ code: 'A', disabled: true } as never]);
    expect([refused.status, refused.body.error.id]).toEqual([409, 'items_mentioned']);
    expect(refused.body.error.mentions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'view', title: label('重点', '重点'), by: '程予安', codes: ['A'] }),
        expect.objectContaining({ kind: 'tagRule', title: label('战略客户', 'Key accounts') }),
      ]),
    );
    const agreed = await change([{ code: 'A', disabled: true } as never], { despite: true });
    expect(agreed.status).toBe(204);

    const dictionaries = (await admin.get('/metadata/dictionaries')).body.items;
    const currency = dictionaries.find(({ name }: { name: string }) => name === 'base:currency');
    const gone = currency.items.map((item: Item) => (item.code === 'CNY' ? { ...item, validTo: dayFrom(10) } : item));
    const warned = await admin.put('/metadata/dictionaries/base:currency', { version: 0, title: currency.title, items: gone });
    const flows = warned.body.error.mentions.filter(({ kind: what }: { kind: string }) => what === 'flow');
    expect(flows.map(({ title }: { title: { zh: string } }) => title.zh)).toContain('合同审批（分级版）');
  });
});
