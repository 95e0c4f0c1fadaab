import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKSHOP } from '../../runtime/testing/workshopPlugin.js';
import { createTemporaryDatabase, startTestServer, type TemporaryDatabase, type TestServer } from '../../testing/index.js';

describe('two nodes on one database', () => {
  let data: TemporaryDatabase;
  let nodes: TestServer[];
  beforeAll(async () => {
    data = await createTemporaryDatabase('mariadb');
    const first = await startTestServer({ data, plugins: WORKSHOP });
    nodes = [first, await startTestServer({ data, clock: first.clock, plugins: WORKSHOP })];
  });
  afterAll(async () => {
    for (const node of nodes) await node.stop();
    await data.remove();
  });

  it('tell the open pages of the other what has happened', async () => {
    const listening = new AbortController();
    const page = await (await nodes[1]!.as('sales')).stream('/events', listening.signal);
    const order = { flow: 'fixture:deliver', fields: { name: '纸', amount: '9.00' } };
    const submitted = await (await nodes[0]!.as('sales')).post('/requests', order);
    expect(submitted.status).toBe(201);

    const heard = await until(page, '"todo"');

    expect(heard).toContain(`event: request\ndata: {"id":"${submitted.body.id}"}`);
    expect(heard).toContain('event: tasks');
    listening.abort();
  });

  it('tell who has a record open there that it was changed here', async () => {
    const record = { entity: 'fixture:order', id: '1'.repeat(26) };
    const listening = new AbortController();
    const person = await nodes[1]!.as('sales');
    const page = await person.stream('/events', listening.signal);
    const me = (await person.get('/session')).body.person.id;
    nodes[1]!.services.records.watch.open(me, record.entity, record.id);
    nodes[0]!.services.records.watch.changed(record.entity, record.id);
    expect(await until(page, 'event: record')).toContain('event: record');
    listening.abort();
  });

  it('tell every open page, here and there, that the metadata have changed', async () => {
    const listening = new AbortController();
    const sales = await Promise.all(nodes.map((node) => node.as('sales')));
    const pages = await Promise.all(sales.map((person) => person.stream('/events', listening.signal)));
    const color = { name: 'color', title: { zh: '颜色', en: 'Color' }, items: [{ code: 'red', label: { zh: '红', en: 'Red' } }] };
    const added = await (await nodes[0]!.as('admin')).post('/metadata/dictionaries', color);

    const version = added.headers.get('Vermilion-Metadata');
    for (const page of pages) expect(await until(page, `"version":${version}`)).toContain('event: metadata');
    listening.abort();
  });

  it('keep what they tell each other for a minute only', async () => {
    const { database } = nodes[0]!.services;
    const count = async () => Number((await database.read<{ n: number }>('SELECT COUNT(*) AS n FROM live_events'))[0]!.n);
    expect(await count()).toBeGreaterThan(0);
    nodes[0]!.clock.advance(61_000);
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
  });
});

/** What a stream says until it says `wanted`. */
async function until(page: Response, wanted: string): Promise<string> {
  const reader = page.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`Expected ${wanted}, but the stream ended after: ${heard}`);
    heard += value;
  }
  return heard;
}
