import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMailbox, type Mailbox } from '../../notifications/testing/mailbox.js';
import { signedIn } from '../../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';

const HOUR = 3_600_000;
const text = (zh: string) => ({ zh, en: zh });
const count = { label: text('数量'), of: 'count' };
const rows = (extra: object) => ({ entity: 'crm:contract', place: [0, 0, 6, 3], ...extra });
const board = (title: string, widgets: Record<string, unknown>) => ({
  title: text(title),
  description: null,
  filters: [],
  widgets,
});
const signed = rows({ kind: 'metric', title: text('合同总额'), measure: { ...count, of: 'sum', field: 'amount' } });
const types = rows({
  kind: 'bar',
  title: text('合同类型'),
  measures: [count],
  dimensions: [{ field: 'type' }],
  place: [6, 0, 6, 6],
});
const nothing = rows({
  kind: 'table',
  title: text('空表'),
  columns: ['name'],
  sort: { field: 'createdAt' },
  limit: 5,
  where: { field: 'name', op: 'eq', value: '没有这份合同' },
});

describeOnBothDatabases('dashboards by mail', (kind) => {
  let server: TestServer;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    server = await startTestServer({ database: kind, env: { SMTP_URL: mailbox.url, PUBLIC_URL: 'https://v.example.com' } });
  });
  afterAll(async () => {
    await server.stop();
    await mailbox.close();
  });

  const personOf = async (username: string) => (await (await signedIn(server, username)).get('/session')).body.person;
  const to = async (...usernames: string[]) =>
    Promise.all(usernames.map(async (username) => ({ kind: 'person', receiver: (await personOf(username)).id })));
  const daily = { rhythm: 'daily', day: 0, hour: 9, onlyWithData: false };

  /** A dashboard of the director, open to everybody, and its mails. */
  async function mailed(title: string, widgets: Record<string, unknown>, mailing: object) {
    const director = await signedIn(server, 'director');
    const { name } = (await director.post('/dashboards', board(title, widgets))).body;
    await director.put(`/dashboards/${name}/shares`, { receivers: [{ kind: 'everyone', receiver: '' }] });
    const { status, body } = await director.post(`/dashboards/${name}/mailings`, { ...daily, ...mailing });
    expect(status).toBe(201);
    return { name, id: body.id as string, director };
  }
  async function tomorrow(): Promise<void> {
    server.clock.advance(24 * HOUR);
    await server.services.runMailings();
    await server.services.process.runDueWork();
  }
  const about = (title: string) => mailbox.mails.filter((mail) => mail.subject?.includes(title));
  const numberIn = (mail: { readonly text?: string | undefined } | undefined) =>
    /合同总额\s*¥([\d,.]+)/.exec(mail?.text ?? '')?.[1];

  it('go out when they are due, to each reader with the numbers of what he may see', async () => {
    const { name } = await mailed('各看各的', { signed, types }, { receivers: await to('director', 'sales', 'designer') });
    await server.services.runMailings();
    expect(about('各看各的')).toEqual([]);
    await tomorrow();
    const mails = about('各看各的');
    const numbers = new Map(mails.map((mail) => [(mail.to as { text: string }).text, numberIn(mail)]));
    const [director, sales, designer] = await Promise.all(
      ['director', 'sales', 'designer'].map(async (username) => {
        const { body } = await (await signedIn(server, username)).get(`/dashboards/${name}/widgets/signed`);
        const { email } = (await (await signedIn(server, 'admin')).get(`/people/${(await personOf(username)).id}`)).body;
        return { value: body.value as string | undefined, shown: numbers.get(email) };
      }),
    );
    expect(mails).toHaveLength(3);
    expect(director!.shown?.replaceAll(',', '')).toBe(director!.value);
    expect(sales!.shown?.replaceAll(',', '')).toBe(sales!.value);
    expect(sales!.value).not.toBe(director!.value);
    expect(designer!.shown).toBeUndefined();
    expect(mails[0]!.messageId).toMatch(/^<[0-9A-Z]{26}@v\.example\.com>$/);
    expect(mails[0]!.html).toContain(`https://v.example.com/dashboards/${name}?mails=1`);
    expect(mails[0]!.html).not.toContain('<img');
    expect(mails[0]!.html).not.toContain('{{');
  });

  it('go out once for a time, whichever node is faster, and times that passed unseen count as one', async () => {
    const { id } = await mailed('只发一次', { signed }, { receivers: await to('sales') });
    server.clock.advance(5 * 24 * HOUR);
    const queued = await Promise.all([server.services.runMailings(), server.services.runMailings()]);
    await server.services.runMailings();
    await server.services.process.runDueWork();
    expect(queued[0]! + queued[1]!).toBeGreaterThan(0);
    expect(about('只发一次')).toHaveLength(1);
    const { due } = (
      await server.services.database.read<{ due: number }>('SELECT due FROM dashboard_mailings WHERE id = ?', [id])
    )[0]!;
    expect(due).toBeGreaterThan(server.clock.now());
    await tomorrow();
    expect(about('只发一次')).toHaveLength(2);
  });

  it('are left to another node when one dies before it has queued them', async () => {
    const { id } = await mailed('接着发', { signed }, { receivers: await to('sales') });
    server.clock.advance(24 * HOUR);
    await server.services.database.write((tx) =>
      tx.run("UPDATE dashboard_mailings SET lease_token = 'dead', lease_until = ?, attempts = 1 WHERE id = ?", [
        server.clock.now() + HOUR,
        id,
      ]),
    );
    await server.services.runMailings();
    expect(about('接着发')).toEqual([]);
    server.clock.advance(2 * HOUR);
    await server.services.runMailings();
    await server.services.process.runDueWork();
    expect(about('接着发')).toHaveLength(1);
  });

  it('do not go to whoever would find nothing in them, if so wanted', async () => {
    await mailed('没有数据', { nothing }, { receivers: await to('sales'), onlyWithData: true });
    await mailed('空的也发', { nothing }, { receivers: await to('sales') });
    await tomorrow();
    expect(about('没有数据')).toEqual([]);
    expect(about('空的也发')[0]!.text).toContain('没有符合条件的记录');
  });

  it('do not go to whoever has unsubscribed, or may no longer see the dashboard', async () => {
    const { name, id } = await mailed('不想看了', { signed }, { receivers: await to('sales', 'manager') });
    const sales = await signedIn(server, 'sales');
    const listed = async () => (await sales.get(`/dashboards/${name}/mailings`)).body.items[0];
    expect(await listed()).toMatchObject({ id, mine: false, isSubscribed: true, receivers: [] });
    await sales.put(`/dashboard-mailings/${id}/subscription`, { isSubscribed: false });
    expect((await listed()).isSubscribed).toBe(false);
    await tomorrow();
    expect(about('不想看了').map((mail) => mail.text!.includes('顾明谦'))).toEqual([true]);
    await (await signedIn(server, 'sales')).put(`/dashboard-mailings/${id}/subscription`, { isSubscribed: true });
    await (await signedIn(server, 'director')).put(`/dashboards/${name}/shares`, { receivers: await to('sales') });
    await tomorrow();
    expect(about('不想看了').map((mail) => mail.text!.includes('程予安'))).toEqual([false, true]);
  });

  it('can be seen before, and sent at once, once for one key', async () => {
    const { name, id, director } = await mailed('先看看', { signed }, { receivers: await to('sales') });
    const preview = (await director.get(`/dashboards/${name}/mail-preview`)).body;
    expect(preview.subject).toContain('先看看');
    expect(preview.html).toContain('秦越然');
    const send = () => director.post(`/dashboard-mailings/${id}/send`, {}, { 'Idempotency-Key': 'send-now-1' });
    expect([(await send()).body.queued, (await send()).body.queued]).toEqual([1, 0]);
    await server.services.process.runDueWork();
    expect(about('先看看')).toHaveLength(1);
  });

  it('belong to their author, and are not overwritten when he was faster elsewhere', async () => {
    const { id, director } = await mailed('改时间', { signed }, { receivers: await to('sales') });
    const change = { ...daily, rhythm: 'weekly', day: 1, version: 1, receivers: await to('sales') };
    const path = `/dashboard-mailings/${id}`;
    expect((await (await signedIn(server, 'sales')).put(path, change)).status).toBe(404);
    expect((await director.put(path, change)).status).toBe(204);
    expect((await director.put(path, change)).body.error.id).toBe('stale_version');
    expect((await director.delete(path)).status).toBe(204);
    expect((await director.delete(path)).status).toBe(404);
  });

  it.each([
    ['a week of ten days', { rhythm: 'weekly', day: 10 }, 'day'],
    ['nobody', { receivers: [] }, 'receivers'],
    ['everybody', { receivers: [{ kind: 'everyone', receiver: '' }] }, 'receivers'],
    ['a person who is not there', { receivers: [{ kind: 'person', receiver: '0'.repeat(26) }] }, 'receivers.0'],
    ['an hour that no clock has', { hour: 24 }, 'hour'],
  ])('are refused: %s', async (_what, change, field) => {
    const director = await signedIn(server, 'director');
    const body = { ...daily, receivers: await to('sales'), ...change };
    const answer = await director.post('/dashboards/crm:sales/mailings', body);
    expect([answer.status, answer.body.error.issues[0].field]).toEqual([422, field]);
  });
});
