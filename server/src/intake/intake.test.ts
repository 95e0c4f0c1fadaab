import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, type TestClient, type TestServer } from '../testing/index.js';
import type { LoggedCall } from './calls/listCalls.js';
import { openPartner, PARTNER, type Partner } from './testing/openPartner.js';

describeOnBothDatabases('records that other systems send', (database) => {
  let partner: Partner;
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    partner = await openPartner(database);
    ({ server, admin, sales } = partner);
  });
  afterAll(() => server.stop());
  const { makeKey, call, item } = {
    makeKey: (...given: Parameters<Partner['makeKey']>) => partner.makeKey(...given),
    call: (...given: Parameters<Partner['call']>) => partner.call(...given),
    item: (...given: Parameters<Partner['item']>) => partner.item(...given),
  };

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
    const network = await makeKey({ addresses: ['127.0.0.0/8', '::1/128'] });
    expect((await call(network.key, [item('N')])).status).toBe(200);
    for (const wrong of ['10.0.0.0/33', '10.0.0/8', '2001:db8::/129'])
      await expect(makeKey({ addresses: [wrong] })).rejects.toThrow('422');
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

  it('logs calls that were refused, counted by the minute, also those of a key that is over', async () => {
    const { id, key } = await makeKey({ addresses: ['203.0.113.9'] });
    await call(key, [item('X')]);
    await call(key, [item('X')]);
    await call(key, { not: 'a list' });
    expect((await admin.delete(`/intake-keys/${id}`)).status).toBe(204);
    await call(key, [item('X')]);
    const { items } = (await admin.get(`/intake-keys/${id}/calls`)).body;
    const lines = items.map((line: LoggedCall) => [line.refusal, line.status, line.times, line.entity]);
    expect(lines.sort()).toEqual([
      ['address_not_allowed', 403, 2, PARTNER],
      ['bad_api_key', 401, 1, PARTNER],
      ['invalid', 422, 1, PARTNER],
    ]);
  });

  it('gives a key a new text while the old one goes on for some hours', async () => {
    const { id, key, signingSecret } = await makeKey({ signed: true });
    const send = (text: string, secret: string) => {
      const [at, items] = [server.clock.now(), [item('ROTATED')]];
      const signature = createHmac('sha256', secret)
        .update(`${at}.${JSON.stringify(items)}`)
        .digest('hex');
      return call(text, items, { 'X-Timestamp': String(at), 'X-Signature': signature });
    };
    const { status, body } = await admin.post(`/intake-keys/${id}/rotation`, { graceHours: 2 });
    expect([status, body.id]).toEqual([200, id]);
    expect((await send(body.key, body.signingSecret)).status).toBe(200);
    expect((await send(key, signingSecret!)).status).toBe(200);
    expect((await send(key, body.signingSecret)).body.error.id).toBe('bad_signature');
    server.clock.advance(2 * 3_600_000);
    expect((await send(key, signingSecret!)).body.error.id).toBe('bad_api_key');
    expect((await send(body.key, body.signingSecret)).status).toBe(200);
    // Their sessions have been idle for too long by now.
    await admin.post('/session', { username: 'admin', password: 'vermilion' });
    await sales.post('/session', { username: 'sales', password: 'vermilion' });
    expect((await admin.delete(`/intake-keys/${id}`)).status).toBe(204);
    expect((await admin.post(`/intake-keys/${id}/rotation`, {})).body.error.id).toBe('key_over');
    expect(JSON.stringify((await admin.get('/intake-keys')).body)).not.toContain('previousHash');
  });

  it('describes what a key may send, and what a role could', async () => {
    const { id, key } = await makeKey();
    const { body } = await server.anonymous().send('GET', '/intake/openapi.json', { headers: { 'X-Api-Key': key } });
    expect([body.openapi, Object.keys(body.paths)]).toEqual(['3.1.0', [`/intake/${PARTNER}`, '/intake-jobs/{id}']]);
    const { post } = body.paths[`/intake/${PARTNER}`];
    expect(post.security).toEqual([{ apiKey: [] }]);
    const { properties } = post.requestBody.content['application/json'].schema.items.properties.fields;
    expect(Object.keys(properties).sort()).toEqual(['mail', 'mobile', 'name']);
    expect((await admin.get(`/intake-keys/${id}/openapi.json`)).body).toEqual(body);
    const pathsOf = async (role: string) => Object.keys((await admin.get(`/roles/${role}/openapi.json`)).body.paths);
    expect(await pathsOf('crm:rep')).toEqual(expect.arrayContaining([`/intake/${PARTNER}`, '/intake/crm:lead']));
    expect(await pathsOf('crm:legal')).not.toContain(`/intake/${PARTNER}`);
    expect((await server.anonymous().get('/intake/openapi.json')).status).toBe(401);
    const general = (await server.anonymous().get('/openapi.json')).body;
    expect(general.paths['/intake/{entity}'].post).toMatchObject({ security: [{ apiKey: [] }], responses: { 202: {} } });
  });

  it('offers for a key what the person may fill in', async () => {
    const { items } = (await admin.get(`/intake-scopes/${partner.personId}`)).body;
    const mine = items.find((entity: { name: string }) => entity.name === PARTNER);
    expect(mine.fields.map(({ name }: { name: string }) => name).sort()).toEqual(['mail', 'mobile', 'name', 'note']);
    expect((await admin.get(`/intake-scopes/${'0'.repeat(26)}`)).status).toBe(404);
    const [key] = (await admin.get('/intake-keys')).body.items;
    expect(key).toMatchObject({ personId: partner.personId, personName: '程予安' });
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
