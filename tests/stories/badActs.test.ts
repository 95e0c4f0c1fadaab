import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, idempotencyKey, type Json } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { removeData, startProduct, type Product } from '../harness/product.js';
import { attempts, type Scene } from './attempts.js';
import { ContractDesk } from './contractDesk.js';

describe('what is not allowed', () => {
  let product: Product;
  let scene: Scene;
  const seen = async () => {
    const { request, desk } = scene;
    const admin = await desk.as('admin');
    // Mails are written behind the back of everybody: only what rests can be compared.
    const queued = async () => (await admin.get('/mails?status=queued')).body.items.length as number;
    await eventually('all mails to be written', async () => (await queued()) === 0);
    return {
      request: await desk.view('sales', request),
      contract: await desk.contractOf(request),
      requests: (await admin.get('/requests?box=all&limit=200')).body,
      contracts: (await admin.get('/records/crm:contract?limit=1')).body.total,
      mails: (await admin.get('/mails?limit=200')).body.items.length,
    };
  };

  beforeAll(async () => {
    product = await startProduct();
    const desk = new ContractDesk(product.url);
    const request = await desk.submit('好合同');
    const managersTask = await desk.taskOf('manager', request);
    await desk.act('manager', request, 'approve');
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4\n%secret\n'], { type: 'application/pdf' }), 'secret.pdf');
    scene = {
      desk,
      request,
      record: (await desk.view('sales', request)).record.id,
      managersTask,
      legalsTask: await desk.taskOf('legal', request),
      managersFile: (await (await desk.as('manager')).upload('/files', form)).body,
    };
  });
  afterAll(async () => {
    await product.stop();
    await removeData(product);
  });

  it.each(attempts)('$name: $status $id, and nothing has changed', async ({ who, act, status, id, field }) => {
    const before = await seen();
    const client = who === '' ? new ApiClient(product.url) : await scene.desk.as(who);
    const answer = await act(client, scene);
    const { error } = answer.body;
    const reasons: Json[] = error.id === 'invalid' ? error.issues : [error];
    expect(answer.status, JSON.stringify(error)).toBe(status);
    expect(reasons).toContainEqual(expect.objectContaining({ id, ...(field && { field }) }));
    for (const { message } of [error, ...reasons])
      expect(message).toEqual({ zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
    expect(JSON.stringify(answer.body)).not.toMatch(/ at .*\.[jt]s:\d|SELECT |node_modules/);
    expect(await seen()).toEqual(before);
  });

  it('a request forged by another site: 403 csrf_failed', async () => {
    const before = await seen();
    const { headers } = await fetch(`${product.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'legal', password: 'vermilion' }),
    });
    const cookie = headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const forged = await fetch(`${product.url}/api/v1/tasks/${scene.legalsTask}/approve`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': idempotencyKey() },
      body: '{}',
    });
    expect([forged.status, ((await forged.json()) as Json).error.id]).toEqual([403, 'csrf_failed']);
    expect(await seen()).toEqual(before);
  });

  it('a form that is stale: 409 stale_version with what it is now', async () => {
    const sales = await scene.desk.as('sales');
    const [customer] = (await sales.get('/records/crm:enterpriseCustomer?limit=1')).body.items;
    const path = `/records/crm:enterpriseCustomer/${customer.id}`;
    expect((await sales.patch(path, { version: customer.version, fields: { remark: '第一' } })).status).toBe(200);
    const stale = await sales.patch(path, { version: customer.version, fields: { remark: '第二' } });
    expect([stale.status, stale.body.error.id, stale.body.error.current.fields.remark]).toEqual([409, 'stale_version', '第一']);
    expect((await sales.get(path)).body.fields.remark).toBe('第一');
  });

  it('a second click: the first answer for the same click, 409 for another, one decision', async () => {
    const legal = await scene.desk.as('legal');
    const key = idempotencyKey();
    const click = (mark: string) => legal.post(`/tasks/${scene.legalsTask}/approve`, { fields: { legalNote: '已审' } }, mark);
    const first = await click(key);
    const after = await seen();
    expect(first.status).toBe(200);
    expect((await click(key)).body.request).toEqual(first.body.request);
    const other = await click(idempotencyKey());
    expect([other.status, other.body.error.id]).toEqual([409, 'task_closed']);
    expect(await seen()).toEqual(after);
    expect(after.request.timeline.filter((entry: Json) => entry.kind === 'approved' && entry.node === 'legal')).toHaveLength(1);
  });

  it('the key of an earlier click for another task: 409 idempotency_key_reused, and the task stays open', async () => {
    const { desk } = scene;
    const [one, other] = [await desk.submit('甲合同'), await desk.submit('乙合同')];
    const [manager, key] = [await desk.as('manager'), idempotencyKey()];
    const approveWithKey = async (request: string) =>
      manager.post(`/tasks/${await desk.taskOf('manager', request)}/approve`, {}, key);
    expect((await approveWithKey(one)).status).toBe(200);
    const reused = await approveWithKey(other);
    expect([reused.status, reused.body.error.id]).toEqual([409, 'idempotency_key_reused']);
    expect(await desk.findTask('manager', other)).toBeDefined();
  });
});
