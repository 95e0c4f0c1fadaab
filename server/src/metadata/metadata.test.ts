import { fieldKinds } from '@vermilion/plugin-kit/fields';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTemporaryDatabase,
  describeOnBothDatabases,
  startTestServer,
  type TemporaryDatabase,
  type TestClient,
  type TestServer,
} from '../testing/index.js';

const CUSTOMERS = '/metadata/entities/crm:enterpriseCustomer';
const label = (zh: string, en: string) => ({ zh, en });
const credit = { kind: 'money', label: label('信用额度', 'Credit limit'), filter: true, list: true, min: 0 };

describeOnBothDatabases('metadata that administrators change', (kind) => {
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

  const entityOf = async (name: string) =>
    (await admin.get('/metadata/entities')).body.items.find((entity: { name: string }) => entity.name === name);
  const fieldOf = async (entity: string, name: string) =>
    (await entityOf(entity)).fields.find((field: { name: string }) => field.name === name);
  const change = (name: string, body: object, entity = 'crm:enterpriseCustomer') =>
    admin.patch(`/metadata/entities/${entity}/fields/${name}`, body);
  const firstCustomer = async () => (await sales.get('/records/crm:enterpriseCustomer?limit=1')).body.items[0];

  it('is managed by those who have the function', async () => {
    for (const path of ['/metadata/entities', '/metadata/dictionaries', '/metadata/workbook', `${CUSTOMERS}/usage`])
      expect((await sales.get(path)).status, path).toBe(403);
    expect((await sales.post(`${CUSTOMERS}/fields`, { name: 'xCredit', definition: credit })).status).toBe(403);
  });

  it('gives a plugin’s entity a field that works everywhere at once', async () => {
    expect((await admin.post(`${CUSTOMERS}/fields`, { name: 'xCreditLimit', definition: credit })).status).toBe(204);
    const { body: manifest } = await sales.get('/manifest');
    expect(manifest.entities['crm:enterpriseCustomer'].fields.xCreditLimit).toEqual({ ...credit, access: 'write' });

    const customer = await firstCustomer();
    const path = `/records/crm:enterpriseCustomer/${customer.id}`;
    const edited = await sales.patch(path, { version: customer.version, fields: { xCreditLimit: '50000.5' } });
    expect([edited.status, edited.body]).toMatchObject([200, {}]);
    expect((await sales.get(path)).body.fields.xCreditLimit).toBe('50000.50');
    const wrong = await sales.patch(path, { version: customer.version + 1, fields: { xCreditLimit: '-1.00' } });
    expect([wrong.status, wrong.body.error.issues[0].field]).toEqual([422, 'xCreditLimit']);

    const filter = encodeURIComponent(JSON.stringify([{ field: 'xCreditLimit', op: 'gte', value: '50000.00' }]));
    const found = await sales.get(`/records/crm:enterpriseCustomer?filter=${filter}&sort=-xCreditLimit`);
    expect([found.status, found.body.items?.map((item: { id: string }) => item.id)]).toEqual([200, [customer.id]]);
    const history = await sales.get(`${path}/history`);
    expect(JSON.stringify(history.body.items[0])).toContain('xCreditLimit');
    expect((await admin.get(`${CUSTOMERS}/usage`)).body.fields.xCreditLimit).toBe(1);
  });

  it('makes a field once for one key, and not twice of one name', async () => {
    const body = { name: 'xOnce', definition: { kind: 'text', label: label('一次', 'Once'), length: 20 } };
    const key = { 'Idempotency-Key': '01J0000000000000000000ONCE' };
    const answers = [await admin.post(`${CUSTOMERS}/fields`, body, key), await admin.post(`${CUSTOMERS}/fields`, body, key)];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const again = await admin.post(`${CUSTOMERS}/fields`, body);
    expect([again.status, again.body.error.id]).toEqual([409, 'name_taken']);
  });

  it('takes fields of every kind', async () => {
    expect(
      (
        await admin.post('/metadata/entities', {
          name: 'everything',
          title: label('万物', 'Everything'),
          nameLabel: label('名称', 'Name'),
          grants: [{ role: 'crm:rep', actions: { view: 'own', create: 'own', edit: 'own', delete: 'own' } }],
          serial: 'WW{yyyyMM}{seq4}',
        })
      ).body,
    ).toEqual({ name: 'custom:everything' });
    for (const name of Object.keys(fieldKinds)) {
      const needs = {
        ...(['select', 'multi'].includes(name) ? { dictionary: 'crm:level' } : {}),
        ...(['ref', 'refs', 'table'].includes(name) ? { entity: 'crm:contact' } : {}),
      };
      const definition = { kind: name, label: label(`字段${name}`, name), ...needs };
      const { status, body } = await admin.post('/metadata/entities/custom:everything/fields', { name: `of${name}`, definition });
      expect([name, status, body]).toEqual([name, 204, '']);
    }
    const made = await sales.post('/records/custom:everything', { fields: { name: '第一条', ofint: 7, ofdecimal: '1.50' } });
    expect([made.status, made.body.no, made.body.fields?.ofint]).toEqual([201, expect.stringMatching(/^WW\d{10}$/), 7]);
    const found = await sales.get('/records/custom:everything?q=第一');
    expect(found.body.items).toHaveLength(1);
    expect((await (await server.as('legal')).get('/records/custom:everything')).status).toBe(403);
  });

  it('refuses what would lose data, with the reason', async () => {
    const version = 1;
    const refused = async (part: string, definition: object, name = 'xCreditLimit') => {
      const stored = await fieldOf('crm:enterpriseCustomer', name);
      const { status, body } = await change(name, {
        version: stored.version,
        definition: { ...stored.definition, ...definition },
      });
      expect([part, status, body.error?.id, body.error?.issues?.[0]?.field]).toEqual([part, 409, 'would_lose_data', part]);
      return body.error.message.zh as string;
    };
    expect(await refused('kind', { kind: 'text' })).toContain('类型不能修改');
    expect(await refused('sensitivity', { sensitivity: 'sensitive' })).toContain('加密');
    expect(await refused('required', { required: true })).toMatch(/还有 \d+ 条记录没有填写/);

    const [first, second] = (await sales.get('/records/crm:enterpriseCustomer?limit=2')).body.items;
    for (const { id, version: at } of [first, second])
      await sales.patch(`/records/crm:enterpriseCustomer/${id}`, { version: at, fields: { xOnce: '一样的内容' } });
    expect(await refused('unique', { unique: true }, 'xOnce')).toContain('1 个值重复');
    expect(await refused('length', { length: 3 }, 'xOnce')).toContain('2 条记录');

    const stale = await change('xOnce', { version: version + 5, hidden: true });
    expect([stale.status, stale.body.error.id]).toEqual([409, 'stale_version']);
    const ofPlugin = await change('name', { version: 0, hidden: true });
    expect([ofPlugin.status, ofPlugin.body.error.id]).toEqual([409, 'of_plugin']);
    const required = await admin.post(`${CUSTOMERS}/fields`, { name: 'xMust', definition: { ...credit, required: true } });
    expect([required.status, required.body.error.id]).toEqual([409, 'would_lose_data']);
  });

  it('allows what loses nothing: other words, longer texts, order, out of use and back', async () => {
    const once = await fieldOf('crm:enterpriseCustomer', 'xOnce');
    const longer = { ...once.definition, label: label('备用说明', 'Spare note'), length: 200 };
    expect((await change('xOnce', { version: once.version, definition: longer })).status).toBe(204);
    const { id, version } = await firstCustomer();
    const long = '长'.repeat(150);
    expect((await sales.patch(`/records/crm:enterpriseCustomer/${id}`, { version, fields: { xOnce: long } })).status).toBe(200);

    expect((await change('xOnce', { version: once.version + 1, hidden: true })).status).toBe(204);
    expect((await sales.get(`/records/crm:enterpriseCustomer/${id}`)).body.fields).not.toHaveProperty('xOnce');
    expect((await change('xOnce', { version: once.version + 2, hidden: false })).status).toBe(204);
    expect((await sales.get(`/records/crm:enterpriseCustomer/${id}`)).body.fields.xOnce).toBe(long);

    expect((await admin.put(`${CUSTOMERS}/order`, { fields: ['xCreditLimit', 'name'] })).status).toBe(204);
    expect((await change('shortName', { version: 0, look: { label: label('简称', 'Short'), list: true } })).status).toBe(204);
    const { fields } = (await sales.get('/manifest')).body.entities['crm:enterpriseCustomer'];
    expect(Object.keys(fields).slice(0, 2)).toEqual(['xCreditLimit', 'name']);
    expect(fields.shortName).toMatchObject({ label: label('简称', 'Short'), list: true });
  });

  it('refuses definitions that are none', async () => {
    const add = (definition: object, name = 'xWrong') => admin.post(`${CUSTOMERS}/fields`, { name, definition });
    for (const [definition, name] of [
      [{ kind: 'nothing', label: label('无', 'None') }],
      [{ kind: 'select', label: label('级别', 'Level') }],
      [{ kind: 'select', label: label('级别', 'Level'), dictionary: 'crm:nothing' }],
      [{ kind: 'money', label: label('额', 'Sum'), pattern: 'x' }],
      [{ kind: 'text', label: label('文', 'Text'), pattern: '(' }],
      [{ kind: 'longtext', label: label('文', 'Text'), unique: true }],
      [{ kind: 'int', label: label('数', 'Number'), default: 'many' }],
      [{ kind: 'int', label: label('数', 'Number') }, 'count'],
    ] as const) {
      expect([definition, (await add(definition, name)).status]).toEqual([definition, 422]);
    }
  });

  it('says of every field who answers for it, where it comes from, and since when it is used', async () => {
    const { version, about } = await fieldOf('crm:enterpriseCustomer', 'level');
    expect(about).toEqual({ owner: '', sourceSystem: '' });
    const said = { owner: '销售管理部', sourceSystem: 'ERP' };
    expect((await change('level', { version, about: said })).status).toBe(204);
    expect(await fieldOf('crm:enterpriseCustomer', 'level')).toMatchObject({ about: said, version });
    const usage = (await admin.get(`${CUSTOMERS}/usage`)).body;
    expect(usage.firstUsed.name).toBeGreaterThan(0);
    expect(usage.firstUsed.name).toBeLessThanOrEqual(server.clock.now());
  });

  it('changes dictionaries on top of those of plugins', async () => {
    const listed = async (name: string) =>
      (await admin.get('/metadata/dictionaries')).body.items.find((each: { name: string }) => each.name === name);
    const { version, title, items } = await listed('crm:level');
    const save = (next: unknown[], at: number, more = {}) =>
      admin.put('/metadata/dictionaries/crm:level', { version: at, title, items: next, ...more });
    const vip = { code: 'vip', label: label('特级', 'Super'), synonyms: ['VIP客户'], color: 'c3' };
    expect((await save([vip, ...items], version)).status).toBe(204);
    const { id, version: at } = await firstCustomer();
    const path = `/records/crm:enterpriseCustomer/${id}`;
    expect((await sales.patch(path, { version: at, fields: { level: 'vip' } })).status).toBe(200);
    expect((await sales.get('/manifest')).body.dictionaries['crm:level'].items.vip).toEqual({
      label: vip.label,
      synonyms: vip.synonyms,
      color: 'c3',
    });

    const gone = await save(items, version + 1);
    expect([gone.status, gone.body.error.message.zh]).toEqual([409, expect.stringContaining('1 条企业客户')]);
    const locked = await save([vip, ...items.slice(1)], version + 1);
    expect([locked.status, locked.body.error.message.zh]).toEqual([409, expect.stringContaining('由插件提供')]);
    const other = items[0].code as string;
    const twice = await save([vip, { ...vip, code: 'vip2' }, ...items], version + 1);
    expect([twice.status, twice.body.error.issues[0].id]).toEqual([422, 'word_twice']);

    const disabled = await save([{ ...vip, disabled: true }, ...items], version + 1, { transitions: { vip: [other] } });
    expect(disabled.status).toBe(204);
    expect((await sales.get(path)).body.labels).toMatchObject({ level: '特级' });
    expect(JSON.stringify((await sales.get(`${path}/history`)).body.items)).toContain('特级');
    const next = items[1].code as string;
    const walked = await sales.patch(path, { version: at + 1, fields: { level: next } });
    expect([walked.status, walked.body.error?.issues?.[0]?.id]).toEqual([422, 'transition']);
    expect((await sales.patch(path, { version: at + 1, fields: { level: other } })).status).toBe(200);
  });

  it('has dictionaries of its own, with cascades', async () => {
    const grade = (code: string, parent?: string) => ({ code, label: label(`${code}级`, code), ...(parent ? { parent } : {}) });
    const add = (items: unknown[]) =>
      admin.post('/metadata/dictionaries', { name: 'grade', title: label('等级', 'Grade'), items });
    expect((await add([grade('a', 'b'), grade('b', 'a')])).status).toBe(422);
    expect((await add([grade('a'), grade('b', 'a')])).body).toEqual({ name: 'custom:grade' });
    const definition = { kind: 'multi', label: label('等级', 'Grade'), dictionary: 'custom:grade' };
    expect((await admin.post(`${CUSTOMERS}/fields`, { name: 'xGrade', definition })).status).toBe(204);
    const { id, version } = await firstCustomer();
    const path = `/records/crm:enterpriseCustomer/${id}`;
    expect((await sales.patch(path, { version, fields: { xGrade: ['b'] } })).status).toBe(200);
    expect((await sales.patch(path, { version: version + 1, fields: { xGrade: ['z'] } })).status).toBe(422);
  });

  it('keeps items that encrypted values may be', async () => {
    const items = [
      { code: 'high', label: label('高', 'High') },
      { code: 'low', label: label('低', 'Low') },
    ];
    const name = 'custom:risk';
    expect((await admin.post('/metadata/dictionaries', { name: 'risk', title: label('风险', 'Risk'), items })).status).toBe(201);
    const definition = { kind: 'select', label: label('风险', 'Risk'), dictionary: name, sensitivity: 'sensitive' };
    expect((await admin.post(`${CUSTOMERS}/fields`, { name: 'xRisk', definition })).status).toBe(204);
    const version = async () =>
      (await admin.get('/metadata/dictionaries')).body.items.find((each: { name: string }) => each.name === name).version;
    const keepOnly = async (...codes: string[]) =>
      admin.put(`/metadata/dictionaries/${name}`, {
        version: await version(),
        title: label('风险', 'Risk'),
        items: items.filter(({ code }) => codes.includes(code)),
      });
    const { id } = await firstCustomer();
    const store = (value: string | null) =>
      server.services.database.write((tx) => tx.run('UPDATE crm_enterprise_customer SET x_risk = ? WHERE id = ?', [value, id]));
    await store('sealed');
    const refused = await keepOnly('high');
    await store(null);
    expect([refused.status, refused.body.error.message.zh]).toEqual([409, expect.stringContaining('已加密')]);
    expect((await keepOnly('high')).status).toBe(204);
  });

  it('takes an entity out of use when nothing is lost', async () => {
    const stays = await admin.patch('/metadata/entities/custom:everything', { version: 1, hidden: true });
    expect([stays.status, stays.body.error.message.zh]).toEqual([409, expect.stringContaining('还有 1 条记录')]);
    const { body } = await sales.get('/records/custom:everything');
    const record = `/records/custom:everything/${body.items[0].id}`;
    expect((await sales.delete(record)).status).toBe(204);
    expect((await admin.patch('/metadata/entities/custom:everything', { version: 1, hidden: true })).status).toBe(204);
    expect((await sales.get('/records/custom:everything')).status).toBe(404);
    expect((await entityOf('custom:everything')).hidden).toBe(true);
  });

  it('writes a workbook of all fields, and an audit entry for every change', async () => {
    const { status, headers } = await admin.get('/metadata/workbook');
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    const rows = await server.services.database.read<{ action: string }>(
      "SELECT action FROM audit_log WHERE subject = 'metadata'",
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set([
        'metadata.fieldAdded',
        'metadata.fieldChanged',
        'metadata.fieldHidden',
        'metadata.fieldShown',
        'metadata.fieldLookChanged',
        'metadata.fieldsOrdered',
        'metadata.entityAdded',
        'metadata.entityChanged',
        'metadata.dictionaryAdded',
        'metadata.dictionaryChanged',
      ]),
    );
  });

  it('is all there after a restart', async () => {
    const { id } = await firstCustomer();
    const before = (await sales.get(`/records/crm:enterpriseCustomer/${id}`)).body.fields;
    await server.stop();
    server = await startTestServer({ data, clock: server.clock });
    admin = await server.as('admin');
    sales = await server.as('sales');
    expect((await sales.get(`/records/crm:enterpriseCustomer/${id}`)).body.fields).toEqual(before);
    expect(before).toHaveProperty('xCreditLimit');
  });
});

describe('two nodes on one database', () => {
  let data: TemporaryDatabase;
  let nodes: TestServer[];
  beforeAll(async () => {
    data = await createTemporaryDatabase('mariadb');
    const first = await startTestServer({ data });
    nodes = [first, await startTestServer({ data, clock: first.clock })];
  });
  afterAll(async () => {
    for (const node of nodes) await node.stop();
    await data.remove();
  });
  const add = async (node: number, name: string) =>
    (await nodes[node]!.as('admin')).post(`${CUSTOMERS}/fields`, { name, definition: credit });
  const knows = async (node: number, seen?: string) => {
    const client = await nodes[node]!.as('sales');
    const { body } = await client.send('GET', '/manifest', seen === undefined ? {} : { headers: { 'Vermilion-Metadata': seen } });
    return Object.keys(body.entities['crm:enterpriseCustomer'].fields).filter((name) => /^x[A-Z]/.test(name));
  };

  it('lets both change the same entity at once', async () => {
    const names = ['xA', 'xB', 'xC', 'xD'];
    const answers = await Promise.all(names.map((name, index) => add(index % 2, name)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    const twins = await Promise.all([add(0, 'xTwin'), add(1, 'xTwin')]);
    expect(twins.map(({ status }) => status).sort()).toEqual([204, 409]);
    await nodes[0]!.services.metadata.refresh();
    expect((await knows(0)).sort()).toEqual([...names, 'xTwin']);
  });

  it('answers a client that has seen a newer version elsewhere with that version', async () => {
    expect((await add(0, 'xNew')).status).toBe(204);
    const { headers } = await (await nodes[0]!.as('admin')).get('/metadata/entities');
    const seen = headers.get('Vermilion-Metadata')!;
    expect(await knows(1, seen)).toContain('xNew');
  });
});
