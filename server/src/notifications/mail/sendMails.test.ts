import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDesk, signedIn, type ContractDesk } from '../../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';
import { openMailbox, type Mailbox } from '../testing/mailbox.js';

const DAY = 86_400_000;

describeOnBothDatabases('mails and ladders', (kind) => {
  let server: TestServer;
  let mailbox: Mailbox;
  let desk: ContractDesk;
  beforeAll(async () => {
    mailbox = await openMailbox();
    server = await startTestServer({ database: kind, env: { SMTP_URL: mailbox.url, PUBLIC_URL: 'https://v.example.com' } });
    desk = contractDesk(server);
  });
  afterAll(async () => {
    await server.stop();
    await mailbox.close();
  });
  const work = () => server.services.process.runDueWork();
  const about = (title: string) => mailbox.mails.filter((mail) => mail.subject?.includes(title));
  const ledgerOf = async (id: string) => (await desk.view('sales', id)).ledger as any[];

  it('writes to who has a task, in one thread, with what the request is about', async () => {
    const id = await desk.submit({ name: '首封邮件合同' });
    await work();
    const [mail] = about('首封邮件合同');
    expect(mail).toMatchObject({ subject: '待审批：首封邮件合同', to: { value: [{ address: expect.stringContaining('@') }] } });
    expect(mail!.messageId).toMatch(/^<[0-9A-Z]{26}@v\.example\.com>$/);
    expect(mail!.inReplyTo).toBe(`<request.${id}@v.example.com>`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.text).toContain('程予安提交');
    expect(mail!.text).toContain(`https://v.example.com/requests/${id}`);
    expect(mail!.html).toContain('485,760.00');

    await desk.act('manager', id, 'approve', { opinion: '同意' });
    await work();
    expect(about('首封邮件合同').length).toBe(3); // both of the legal department
    expect(about('首封邮件合同')[1]!.text).toContain('顾明谦通过：同意');
  });

  it('lets nobody write headers of his own', async () => {
    await desk.submit({ name: '合同 <b>"x"</b> & y' });
    await work();
    const mail = mailbox.mails.at(-1)!;
    expect(mail.subject).toBe('待审批：合同 <b>"x"</b> & y');
    expect(mail.html).toContain('&lt;b&gt;');
    expect(mail.html).not.toContain('<b>"x"');
  });

  it('reminds after a working day, hands over after two, and begins anew in a new round', async () => {
    const id = await desk.submit({ name: '阶梯合同' });
    await work();
    expect((await ledgerOf(id)).filter((line) => line.status === 'planned').map((line) => line.kind)).toEqual([
      'remind',
      'transfer',
    ]);
    server.clock.advance(DAY);
    await work();
    await work();
    const reminders = about('阶梯合同').filter((mail) => mail.subject?.includes('到期'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]!.subject).toBe('明天 10:00 到期：阶梯合同');
    expect(await desk.taskOf('manager', id)).toBeDefined();

    await desk.act('manager', id, 'return', { to: 'initiator', mode: 'rewalk', opinion: '改一改' });
    server.clock.advance(DAY);
    await work();
    expect((await desk.view('sales', id)).status).toBe('returned'); // the ladder rests
    await desk.act('sales', id, 'resubmit', { fields: {} });
    await work();
    const planned = (await ledgerOf(id)).filter((line) => line.status === 'planned');
    // resubmitted on Friday, 10:00: one working day is Monday, two is Tuesday
    expect(planned.map((line) => line.at)).toEqual([server.clock.now() + 3 * DAY, server.clock.now() + 4 * DAY]);

    server.clock.advance(4 * DAY);
    await work();
    expect(await desk.taskOf('manager', id)).toBeUndefined();
    const view = await desk.view('sales', id);
    const superior = view.current[0].people[0];
    expect(superior.name).not.toBe('顾明谦');
    expect(view.timeline.filter((entry: any) => entry.kind === 'transferred')).toMatchObject([
      { by: null, to: [{ id: superior.id }] },
    ]);
    expect(about('阶梯合同').at(-1)!.subject).toBe('转交给您：阶梯合同');
    const ledger = (await ledgerOf(id)).filter((line) => line.channel === 'mail');
    // The reminder of the second round came due together with the hand-over.
    expect(ledger.filter((line) => line.status !== 'sent')).toMatchObject([{ kind: 'reminder', status: 'suppressed' }]);
  });

  it('tries again what was put off, never what was refused', async () => {
    mailbox.refuse(451);
    const id = await desk.submit({ name: '重试合同' });
    await work();
    const offered = mailbox.offered();
    const admin = await signedIn(server, 'admin');
    const mails = async () => (await admin.get('/mails?limit=200')).body.items.filter((mail: any) => mail.requestId === id);
    expect(await mails()).toMatchObject([{ status: 'queued', attempts: 1, lastError: expect.stringContaining('refused') }]);
    mailbox.refuse(undefined);
    await work();
    expect(mailbox.offered()).toBe(offered); // not yet
    server.clock.advance(11_000);
    await work();
    expect(await mails()).toMatchObject([{ status: 'sent', attempts: 2 }]);

    mailbox.refuse(550);
    await desk.act('manager', id, 'approve');
    await work();
    expect((await mails()).filter((mail: any) => mail.status === 'failed')).toHaveLength(2);
    mailbox.refuse(undefined);
    const [failed] = (await mails()).filter((mail: any) => mail.status === 'failed');
    expect((await admin.post(`/mails/${failed.id}/retry`)).status).toBe(200);
    await work();
    expect((await admin.get(`/mails/${failed.id}`)).body).toMatchObject({
      status: 'sent',
      text: expect.stringContaining('重试合同'),
    });
  });

  it('suppresses what is no longer true, and says why', async () => {
    mailbox.refuse(451);
    const id = await desk.submit({ name: '过时合同' });
    await work();
    mailbox.refuse(undefined);
    await desk.act('manager', id, 'approve');
    server.clock.advance(60_000);
    await work();
    const ledger = await ledgerOf(id);
    expect(ledger.filter((line) => line.status === 'suppressed')).toMatchObject([
      { kind: 'assigned', channel: 'mail', reason: 'task_closed' },
    ]);
  });
});
