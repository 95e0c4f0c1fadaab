import { createTemporaryDatabase, type DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import type { Json } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { freePort } from '../harness/freePort.js';
import { addressee, openMailbox } from '../harness/mailbox.js';
import { startProduct } from '../harness/product.js';
import { ContractDesk } from './contractDesk.js';

/** A working day lasts so long: enough for a restart of the product on a busy machine. */
const DAY_MS = 12_000;
const TITLE = '等待的合同';

describe('time', () => {
  it.concurrent.each<DatabaseKind>(['sqlite', 'mariadb'])(
    'reminds after a working day and hands over after two, once, also over a crash (%s)',
    tell,
    180_000,
  );
});

async function tell(kind: DatabaseKind): Promise<void> {
  const data = await createTemporaryDatabase(kind);
  const mailbox = await openMailbox();
  const env = {
    PORT: String(await freePort()),
    WORKING_DAY_MS: String(DAY_MS),
    SMTP_URL: mailbox.url,
    ...(data.url === undefined ? {} : { DATABASE_URL: data.url }),
  };
  const start = () => startProduct({ dataDir: data.dataDir, env });
  const desk = new ContractDesk(`http://127.0.0.1:${env.PORT}`);
  const mailsOf = (word: string) => mailbox.mails.filter(({ subject }) => subject?.includes(TITLE) && subject.includes(word));
  let product = await start();
  try {
    expect((await (await desk.as('sales')).get('/session')).body.compressedDayMs).toBe(DAY_MS);
    const [manager, request] = [await desk.idOf('manager'), await desk.submit(TITLE)];
    const ledger = async (): Promise<Json[]> => (await desk.view('sales', request)).ledger;
    const planned = async () => (await ledger()).filter(({ status }) => status === 'planned');
    const sent = async (event: string) =>
      (await ledger()).filter(({ kind, channel, status }) => kind === event && channel === 'mail' && status === 'sent');

    // The ladder stands in the ledger from the start.
    const submittedAt: number = (await desk.view('sales', request)).startedAt;
    const [remind, transfer] = await planned();
    expect([remind, transfer]).toMatchObject([
      { kind: 'remind', node: 'dept' },
      { kind: 'transfer', node: 'dept' },
    ]);
    expect(remind.at).toBeGreaterThanOrEqual(submittedAt + DAY_MS);
    expect(transfer.at - remind.at).toBe(DAY_MS);

    // The process dies; the reminder falls due while nothing runs.
    await product.kill();
    await new Promise((resolve) => setTimeout(resolve, remind.at - Date.now() + 100));
    expect(mailsOf('到期')).toEqual([]);
    product = await start();
    const reminder = await mailbox.find(({ subject }) => subject?.includes('到期') === true, 'a reminder');
    expect(reminder.text).toContain(TITLE);

    // Nobody moves: the superior has it.
    const handed = await mailbox.find(({ subject }) => subject?.includes('转交') === true, 'a mail about the hand-over');
    expect(Date.now()).toBeGreaterThanOrEqual(transfer.at);
    const view = await desk.view('sales', request);
    const [superior] = view.current[0].people;
    expect(superior.id).not.toBe(manager);
    expect(addressee(handed)).not.toBe(addressee(reminder));
    expect(await desk.findTask('manager', request)).toBeUndefined();
    expect(view.timeline.filter((entry: Json) => entry.kind === 'transferred')).toMatchObject([
      { by: null, to: [{ id: superior.id }] },
    ]);
    expect([await sent('reminder'), await sent('transferred')]).toMatchObject([
      [{ receiver: { id: manager } }],
      [{ receiver: { id: superior.id } }],
    ]);
    expect(await planned()).toEqual([]);

    // A new round has a ladder of its own.
    const username = await usernameOf(desk, superior.id);
    await desk.act(username, request, 'return', { to: 'initiator', mode: 'rewalk', opinion: '请补充' });
    expect(await planned()).toEqual([]);
    const resubmittedAfter = Date.now();
    await desk.act('sales', request, 'resubmit', { fields: {} });
    const [again, ...rest] = await planned();
    expect([again, ...rest]).toMatchObject([
      { kind: 'remind', node: 'dept' },
      { kind: 'transfer', node: 'dept' },
    ]);
    expect(again.at).toBeGreaterThanOrEqual(resubmittedAfter + DAY_MS);
    await eventually('the reminder of the second round', async () => mailsOf('到期').length === 2);
    expect(Date.now()).toBeGreaterThanOrEqual(again.at);

    // A decision ends the ladder.
    await desk.act('manager', request, 'approve');
    expect((await planned()).map(({ node }) => node)).toEqual(['legal', 'legal']);
    expect([mailsOf('到期'), mailsOf('转交')].map((mails) => mails.length)).toEqual([2, 1]);
  } finally {
    await product.stop();
    await mailbox.close();
    await data.remove();
  }
}

async function usernameOf(desk: ContractDesk, person: string): Promise<string> {
  return (await (await desk.as('admin')).get(`/people/${person}`)).body.username;
}
