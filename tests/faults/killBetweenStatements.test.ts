import { checkLaws, createTemporaryDatabase, openDatabase, verifyAudit, type DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { ApiClient } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { addressee, openMailbox } from '../harness/mailbox.js';
import { startProduct } from '../harness/product.js';
import { takeLastDecisions, type LastDecisions, type Place } from './lastDecisions.js';

const RUNS = Number(process.env['VERMILION_RUNS'] ?? 1);

describe('a process that is killed in the middle of the last decision', () => {
  it('loses nothing and doubles nothing, at any moment of writing (sqlite)', { timeout: 900_000 }, async () => {
    // Two rows of moments, odd and even, on the two cores that a machine has at least.
    const outcomes = await Promise.all([1, 2].map((first) => survive('sqlite', first, 2)));
    const trials = outcomes.flatMap(({ trials }) => trials);
    expect(outcomes.map(({ complete }) => complete)).toEqual([true, true]);
    expect(trials.length).toBeGreaterThan(70);
    // Death came before the COMMIT, between it and the answer, and while the mails were sent.
    const kinds = new Set(
      trials.map(({ acknowledged, found }) => `${found.request}, ${acknowledged ? 'answered' : 'no answer'}`),
    );
    expect([...kinds].sort()).toEqual(['approved, answered', 'approved, no answer', 'pending, no answer']);
  });

  it('loses nothing and doubles nothing (mariadb)', { timeout: 900_000 }, async () => {
    const { trials, complete } = await survive('mariadb', 1, RUNS > 1 ? 1 : 17);
    expect(complete).toBe(true);
    expect(trials.length).toBeGreaterThan(4);
  });
});

/** Crash after crash on one database, then everything is verified. */
async function survive(kind: DatabaseKind, first: number, stride: number): Promise<LastDecisions> {
  const data = await createTemporaryDatabase(kind);
  const mailbox = await openMailbox();
  const place: Place = { dataDir: data.dataDir, url: data.url, mailbox };
  try {
    const outcome = await takeLastDecisions(place, first, stride);
    for (const trial of outcome.trials) expectWhole(trial);
    expectDeals(outcome);
    await sendWhatIsLeft(place);
    await verify(place, outcome);
    return outcome;
  } finally {
    await mailbox.close();
    await data.remove();
  }
}

/** A decision is there with everything that belongs to it, or not at all. */
function expectWhole({ moment, acknowledged, found, again }: LastDecisions['trials'][number]): void {
  const whole = [
    { request: 'pending', contract: 'draft', task: true },
    { request: 'approved', contract: 'signed', task: false },
  ];
  expect(whole, `moment ${moment}`).toContainEqual(found);
  if (acknowledged) expect(found.request, `moment ${moment} was answered`).toBe('approved');
  expect(again, `the same click again after moment ${moment}`).toBe(200);
}

/** Every contract counts once in what the customer has bought. */
function expectDeals({ trials, deals: [before, after] }: LastDecisions): void {
  expect(after).toEqual({ count: before.count + trials.length, amount: before.amount + trials.length * 3_600_000 });
}

/** Two minutes later: what a dead process had begun to send may be sent by another. */
async function sendWhatIsLeft({ dataDir, url, mailbox }: Place): Promise<void> {
  const database = await openDatabase({ dataDir, url });
  await database.write((tx) => tx.run('UPDATE mails SET lease_until = 0'));
  await database.close();
  const product = await startProduct({
    dataDir,
    env: { SMTP_URL: mailbox.url, ...(url === undefined ? {} : { DATABASE_URL: url }) },
  });
  try {
    const admin = await ApiClient.signIn(product.url, 'admin');
    const queued = async () => (await admin.get('/mails?status=queued')).body.items.length as number;
    await eventually('all mails to be sent', async () => (await queued()) === 0);
  } finally {
    await product.stop();
  }
}

async function verify({ dataDir, url, mailbox }: Place, { trials }: LastDecisions): Promise<void> {
  const database = await openDatabase({ dataDir, url });
  expect(await checkLaws(database)).toEqual([]);
  expect((await verifyAudit(database)).brokenAt).toBeNull();
  const rowsOf = <T>(sql: string) => database.read<T & { id: string }>(sql);
  const requests = trials.map(({ request }) => request).sort();

  const decisions = await rowsOf("SELECT request_id AS id FROM request_notes WHERE node = 'gm' AND kind = 'approved'");
  expect(decisions.map(({ id }) => id).sort()).toEqual(requests);
  const signed = await rowsOf<{ no: string; contract: string }>(
    `SELECT requests.id, crm_contract.no, crm_contract.id AS contract FROM requests
     JOIN crm_contract ON crm_contract.id = requests.record_id WHERE requests.status = 'approved'`,
  );
  expect(signed.map(({ id }) => id).sort()).toEqual(requests);
  const serials = signed.map(({ no }) => Number(no.slice(-4))).sort((one, other) => one - other);
  expect(serials).toEqual(serials.map((_, index) => serials[0]! + index));
  const contracts = signed.map(({ contract }) => contract).sort();
  const plans = await rowsOf<{ contract: string }>('SELECT id, contract FROM crm_receivable_plan');
  expect(
    plans
      .map(({ contract }) => contract)
      .filter((id) => contracts.includes(id))
      .sort(),
  ).toEqual(contracts);

  const mails = await rowsOf<{ request: string; event: string; status: string; reason: string | null; address: string }>(
    'SELECT id, request_id AS request, event, status, last_error AS reason, address FROM mails',
  );
  for (const event of ['approved', 'copied'])
    expect(
      mails
        .filter((mail) => mail.event === event)
        .map(({ request }) => request)
        .sort(),
      event,
    ).toEqual(requests);
  // Legal may have decided before the mail about the task was on its way; the ledger says so.
  const sent = mails.filter(({ event, reason }) => !(event === 'assigned' && reason === 'task_closed'));
  expect(sent.filter(({ status }) => status !== 'sent')).toEqual([]);
  // A mail may come twice if the process died before it noted the first; it is the very same then.
  for (const { id, address } of sent) {
    const received = mailbox.mails.filter(({ messageId }) => messageId?.startsWith(`<${id}@`));
    expect([1, 2], `copies of mail ${id}`).toContain(received.length);
    expect(new Set(received.map((mail) => `${addressee(mail)} ${mail.subject} ${mail.text}`)).size).toBe(1);
    expect(addressee(received[0]!)).toBe(address);
  }
  const doubled = mailbox.mails.length - sent.length;
  expect(doubled).toBeGreaterThanOrEqual(0);
  expect(doubled).toBeLessThanOrEqual(trials.length);
  await database.close();
}
