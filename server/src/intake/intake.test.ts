import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';

const PARTNER = 'custom:partner';

describeOnBothDatabases('records that other systems send', (database) => {
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  let personId: string;
  beforeAll(async () => {
    server = await startTestServer({ database });
    admin = await server.as('admin');
    sales = await server.as('sales');
    const rights = { view: 'own', create: 'own', edit: 'own', delete: 'own' };
    const label = { zh: '合作方', en: 'Partner' };
    const grants = [{ role: 'crm:rep', actions: rights }];
    expect((await admin.post('/metadata/entities', { name: 'partner', title: label, nameLabel: label, grants })).status).toBe(
      201,
    );
    const fields = { mail: 'email', note: 'text', mobile: 'phone' };
    for (const [name, kind] of Object.entries(fields)) {
      const definition = { kind, label: { zh: name, en: name }, sensitivity: kind === 'phone' ? 'personal' : 'plain' };
      expect((await admin.post(`/metadata/entities/${PARTNER}/fields`, { name, definition })).status).toBe(204);
    }
    personId = (await sales.get('/session')).body.person.id;
  });
  afterAll(() => server.stop());

  const makeKey = async (more: object = {}) => {
    const body = { name: 'ERP', personId, sourceSystem: 'erp', scope: { [PARTNER]: ['name', 'mail', 'mobile'] }, ...more };
    const made = await admin.post('/intake-keys', body);
    expect([made.status, made.body]).toMatchObject([201, {}]);
    return made.body as { id: string; key: string; signingSecret: string | null };
  };
  const call = (key: string, items: unknown, headers: Record<string, string> = {}, entity = PARTNER) =>
    server.anonymous().post(`/intake/${entity}`, items, { 'X-Api-Key': key, ...headers });
  const item = (externalId: string, fields: object = {}) => ({ externalId, fields: { name: `澄砚 ${externalId}`, ...fields } });

  it('creates a record once, changes it the next time, and leaves alone what is the same', async () => {
    const { key } = await makeKey();
    const first = await call(key, [item('E1')]);
    expect([first.status, first.body]).toMatchObject([200, { results: [{ index: 0, status: 'created', errors: [] }] }]);
    const { id } = first.body.results[0];
    expect((await call(key, [item('E1')])).body.results[0]).toMatchObject({ status: 'unchanged', id });
    expect((await call(key, [item('E1', { name: '澄砚新名' })])).body.results[0]).toMatchObject({ status: 'updated', id });
    const record = (await sales.get(`/records/${PARTNER}/${id}`)).body;
    expect(record.fields.name).toBe('澄砚新名');
  });

  it('makes one record when the same number comes several times at once', async () => {
    const { key } = await makeKey();
    const answers = await Promise.all([1, 2, 3].map(() => call(key, [item('RACE')])));
    const results = answers.map(({ body }) => body.results[0]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ status }) => status === 'created')).toHaveLength(1);
  });

  it('creates anew when the record of a number has been deleted', async () => {
    const { key } = await makeKey();
    const { id } = (await call(key, [item('GONE')])).body.results[0];
    expect(await sales.status('DELETE', `/records/${PARTNER}/${id}`)).toBe(204);
    const again = (await call(key, [item('GONE')])).body.results[0];
    expect(again).toMatchObject({ status: 'created' });
    expect(again.id).not.toBe(id);
  });

  it('names what is wrong with each item, and takes the others', async () => {
    const { key } = await makeKey();
    const { status, body } = await call(key, [
      item('OK'),
      item('A', { nothing: 1 }),
      item('B', { note: 'x' }),
      item('C', { mail: 'a@@b.com' }),
      { externalId: 'D', fields: {} },
      item('E', { mobile: '138****8000' }),
    ]);
    expect(status).toBe(200);
    const ids = body.results.map((result: { errors: { id: string }[] }) => result.errors.map(({ id }) => id));
    expect(ids.slice(0, 3)).toEqual([[], ['unknown_field'], ['field_not_in_scope']]);
    expect(body.results.map((result: { status: string }) => result.status)).toEqual(['created', ...Array(5).fill('failed')]);
    expect(ids[5]).toEqual(['masked_value']);
    expect(body.results[3].errors[0]).toMatchObject({ field: 'mail' });
  });

  it('answers the same again for the same Idempotency-Key, and refuses it for something else', async () => {
    const { key } = await makeKey();
    const once = { 'Idempotency-Key': 'call-00000001' };
    const unnumbered = [{ fields: { name: '澄砚没有编号' } }];
    const first = await call(key, unnumbered, once);
    expect(first.body.results[0].status).toBe('created');
    expect((await call(key, unnumbered, once)).body).toEqual(first.body);
    const other = await call(key, [{ fields: { name: '别的' } }], once);
    expect([other.status, other.body.error.id]).toEqual([409, 'idempotency_key_reused']);
  });

  it('lets nobody in without a valid key, from elsewhere, for another entity, or too often', async () => {
    const refused = async (answer: ReturnType<typeof call>) => {
      const { status, body } = await answer;
      return [status, body.error?.id];
    };
    expect(await refused(call('vmk_wrong', [item('X')]))).toEqual([401, 'bad_api_key']);
    const elsewhere = await makeKey({ addresses: ['203.0.113.9'] });
    expect(await refused(call(elsewhere.key, [item('X')]))).toEqual([403, 'address_not_allowed']);
    const over = await makeKey({ expiresAt: server.clock.now() - 1 });
    expect(await refused(call(over.key, [item('X')]))).toEqual([401, 'bad_api_key']);
    const { key, id } = await makeKey({ perMinute: 1 });
    expect(await refused(call(key, [item('X')], {}, 'crm:contract'))).toEqual([403, 'not_in_scope']);
    expect((await call(key, [item('X1')])).status).toBe(200);
    expect(await refused(call(key, [item('X2')]))).toEqual([429, 'too_many_requests']);
    expect((await admin.delete(`/intake-keys/${id}`)).status).toBe(204);
    expect(await refused(call(key, [item('X')]))).toEqual([401, 'bad_api_key']);
  });

  it('checks the signature of a call and its time', async () => {
    const { key, signingSecret } = await makeKey({ signed: true });
    const items = [item('SIGNED')];
    const signed = (at: number, secret = signingSecret!) => ({
      'X-Timestamp': String(at),
      'X-Signature': createHmac('sha256', secret)
        .update(`${at}.${JSON.stringify(items)}`)
        .digest('hex'),
    });
    const now = server.clock.now();
    expect((await call(key, items)).body.error.id).toBe('timestamp_out_of_window');
    expect((await call(key, items, signed(now - 301_000))).body.error.id).toBe('timestamp_out_of_window');
    expect((await call(key, items, signed(now, 'vms_wrong'))).body.error.id).toBe('bad_signature');
    expect((await call(key, items, signed(now))).body.results[0].status).toBe('created');
  });

  it('shows keys without their texts, and logs calls without values', async () => {
    const { id, key } = await makeKey({ name: '台账' });
    await call(key, [item('L1'), item('L2', { nothing: 1 })]);
    const listed = await admin.get('/intake-keys');
    expect(JSON.stringify(listed.body)).not.toContain(key);
    const [mine] = listed.body.items.filter((each: { id: string }) => each.id === id);
    expect(mine).toMatchObject({ name: '台账', signed: false, lastUsedAt: server.clock.now() });
    const { items } = (await admin.get(`/intake-keys/${id}/calls`)).body;
    expect(items).toMatchObject([{ entity: PARTNER, status: 200, counts: { created: 1, failed: 1 } }]);
    expect((await sales.get('/intake-keys')).status).toBe(403);
  });

  it('refuses a key for fields that are none, or for nobody', async () => {
    const body = {
      name: 'X',
      personId: '0'.repeat(26),
      sourceSystem: 'erp',
      scope: { [PARTNER]: ['nothing'], 'crm:no': ['a'] },
    };
    const { status, body: answer } = await admin.post('/intake-keys', body);
    expect([status, answer.error.issues.map(({ id }: { id: string }) => id)]).toEqual([
      422,
      ['unknown_person', 'unknown_field', 'unknown_entity'],
    ]);
  });
});
