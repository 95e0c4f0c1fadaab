import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { contractDesk, signedIn, type ContractDesk } from './testing/contractDesk.js';

describeOnBothDatabases('what is said around a request', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());
  const idOf = async (name: string) => (await (await server.as(name)).get('/session')).body.person.id as string;
  const told = async (name: string, id: string) =>
    (await (await server.as(name)).get('/notifications?limit=200')).body.items
      .filter((item: any) => item.requestId === id)
      .map((item: any) => item.kind);

  it('gives who is mentioned a copy, with the right to read the request and its record', async () => {
    const id = await desk.submit();
    const finance = await server.as('finance');
    const { record } = await desk.view('sales', id);
    expect((await finance.get(`/requests/${id}`)).status).toBe(404);
    const key = { 'Idempotency-Key': '01J00000000000000000COMMNT' };
    const say = async () =>
      (await server.as('manager')).post(`/requests/${id}/comments`, { text: '请财务看', mentions: [await idOf('finance')] }, key);
    const [one, twin] = [await say(), await say()];
    expect([one.status, twin.body.id]).toEqual([201, one.body.id]);

    expect((await finance.get('/tasks/counts')).body).toMatchObject({ copied: 1 });
    const view = await desk.view('finance', id);
    expect(view.comments).toMatchObject([{ text: '请财务看', by: { name: '顾明谦' }, mentions: [{ name: '陶静姝' }] }]);
    expect((await finance.get(`/records/${record.entity}/${record.id}`)).status).toBe(200);
    expect((await finance.get('/tasks/counts')).body).toMatchObject({ copied: 0 });
    expect(await told('finance', id)).toEqual(['commented']);
    expect(await told('sales', id)).toEqual(['commented']);
    expect((await finance.get('/requests?box=copied')).body.items.map((item: any) => item.id)).toContain(id);
  });

  it('lets the initiator urge once in ten minutes', async () => {
    const id = await desk.submit();
    const sales = await signedIn(server, 'sales');
    expect((await sales.post(`/requests/${id}/urge`)).status).toBe(204);
    expect((await sales.post(`/requests/${id}/urge`)).status).toBe(429);
    server.clock.advance(600_000);
    expect((await sales.post(`/requests/${id}/urge`)).status).toBe(204);
    expect((await told('manager', id)).filter((kind: string) => kind === 'urged')).toHaveLength(2);
    expect((await (await server.as('manager')).post(`/requests/${id}/urge`)).status).toBe(403);
  });

  it('keeps a start form that was begun until it is submitted', async () => {
    const sales = await signedIn(server, 'sales');
    const path = '/drafts/crm:contractApproval';
    expect((await sales.put(path, { fields: { name: '草稿' }, picks: {} })).status).toBe(200);
    expect((await sales.get(path)).body).toMatchObject({ flow: 'crm:contractApproval', fields: { name: '草稿' } });
    expect((await (await server.as('manager')).get(path)).status, 'nothing begun is no error').toBe(204);
    await desk.submit();
    expect((await sales.get(path)).status).toBe(204);
  });

  it('finds requests by box, status, title and number, page by page', async () => {
    const id = await desk.submit({ name: '百年大计合同' });
    const sales = await signedIn(server, 'sales');
    const { no } = await desk.view('sales', id);
    const found = async (query: string) =>
      (await sales.get(`/requests?box=mine&${query}`)).body.items.map((item: any) => item.id);
    expect(await found(`q=${encodeURIComponent('百年')}`)).toEqual([id]);
    expect(await found(`q=${no}`)).toEqual([id]);
    expect(await found('status=approved')).toEqual([]);
    const first = (await sales.get('/requests?box=mine&limit=1')).body;
    const second = (await sales.get(`/requests?box=mine&limit=1&after=${first.next}`)).body;
    expect([first.items[0].id, second.items[0].id === id]).toEqual([id, false]);
    expect((await sales.get('/requests?box=all')).status).toBe(403);
    expect((await (await signedIn(server, 'admin')).get('/requests?box=all')).status).toBe(200);
  });

  it('tells open pages at once', async () => {
    const manager = await signedIn(server, 'manager');
    const controller = new AbortController();
    const events: string[] = [];
    // The client of the tests waits for the end of an answer; a stream has none.
    const stream = await manager.stream('/events', controller.signal);
    expect(stream.headers.get('Content-Type')).toContain('text/event-stream');
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body! as unknown as AsyncIterable<Uint8Array>) events.push(decoder.decode(chunk));
    })().catch(() => undefined);
    const id = await desk.submit();
    await expect.poll(() => events.join('')).toMatch(/event: tasks\ndata: \{"counts":\{"todo":\d+/);
    expect(events.join('')).toContain(`event: request\ndata: {"id":"${id}"}`);
    controller.abort();
    await reading;
  });

  it('ends requests by an administrator only', async () => {
    const id = await desk.submit();
    expect((await (await signedIn(server, 'sales')).post(`/requests/${id}/cancel`, { reason: 'x' })).status).toBe(403);
    expect((await (await signedIn(server, 'admin')).post(`/requests/${id}/cancel`, { reason: '重复提交' })).status).toBe(204);
    const view = await desk.view('sales', id);
    expect(view).toMatchObject({ status: 'cancelled', current: [] });
    expect(await told('manager', id)).toContain('withdrawn');
    const late = await (await signedIn(server, 'admin')).post(`/requests/${id}/cancel`, { reason: 'x' });
    expect([late.status, late.body.error.id]).toEqual([409, 'already_ended']);
  });
});
