import type { DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { ApiClient } from '../harness/apiClient.js';
import { startProduct } from '../harness/product.js';
import { crashOnClicks, type Crashes, type Moments } from './crashOnClicks.js';
import { expectLaws } from './expectLaws.js';
import { expectMailsOnce } from './expectMailsOnce.js';
import { finishWhatIsLeft } from './finishWhatIsLeft.js';
import { lastDecision, type FoundDecision } from './lastDecision.js';
import { openPlace, type Place } from './place.js';
import { strideOf } from './strideOf.js';

/** Of each contract, in hundredths. */
const AMOUNT = 3_600_000;

const SAMPLE = { sqlite: 7, mariadb: 17 };

describe('a process that is killed in the middle of the last decision', () => {
  it('loses nothing and doubles nothing, at any moment of writing (sqlite)', { timeout: 900_000 }, async () => {
    const { trials, complete } = await survive('sqlite', { first: 1, stride: strideOf('sqlite', SAMPLE) });
    expect(complete).toBe(true);
    expect(trials.length).toBeGreaterThan(10);
    // Death came before the COMMIT, between it and the answer, and while the mails were sent.
    const around = await survive('sqlite', aroundCommit(trials));
    const kinds = new Set(
      [...trials, ...around.trials].map(
        ({ acknowledged, found }) => `${found.request}, ${acknowledged ? 'answered' : 'no answer'}`,
      ),
    );
    expect([...kinds].sort()).toEqual(['approved, answered', 'approved, no answer', 'pending, no answer']);
  });

  it('loses nothing and doubles nothing (mariadb)', { timeout: 900_000 }, async () => {
    const { trials, complete } = await survive('mariadb', { first: 1, stride: strideOf('mariadb', SAMPLE) });
    expect(complete).toBe(true);
    expect(trials.length).toBeGreaterThan(4);
  });
});

/** Every moment from before the COMMIT to after the answer, which a sample may have stepped over. */
function aroundCommit(trials: Crashes<FoundDecision>['trials']): Moments {
  const momentsOf = (request: string) => trials.filter(({ found }) => found.request === request).map(({ moment }) => moment);
  return { first: Math.max(1, ...momentsOf('pending')), stride: 1, last: Math.min(...momentsOf('approved')) + 2 };
}

/** Crash after crash on one database, then everything is verified. */
async function survive(kind: DatabaseKind, moments: Moments): Promise<Crashes<FoundDecision>> {
  const place = await openPlace(kind);
  try {
    const before = await dealsOf(place);
    const crashes = await crashOnClicks(place, lastDecision, moments);
    for (const trial of crashes.trials) expectWhole(trial);
    await finishWhatIsLeft(place);
    await verify(place, crashes);
    // Every contract counts once in what the customer has bought.
    const { length } = crashes.trials;
    expect(await dealsOf(place)).toEqual({ count: before.count + length, amount: before.amount + length * AMOUNT });
    return crashes;
  } finally {
    await place.remove();
  }
}

/** A decision is there with everything that belongs to it, or not at all. */
function expectWhole({ moment, acknowledged, found, again }: Crashes<FoundDecision>['trials'][number]): void {
  const whole = [
    { request: 'pending', contract: 'draft', task: true },
    { request: 'approved', contract: 'signed', task: false },
  ];
  expect(whole, `moment ${moment}`).toContainEqual(found);
  if (acknowledged) expect(found.request, `moment ${moment} was answered`).toBe('approved');
  expect(again, `the same click again after moment ${moment}`).toBe(200);
}

async function dealsOf({ dataDir, env }: Place): Promise<{ count: number; amount: number }> {
  const product = await startProduct({ dataDir, env });
  try {
    const sales = await ApiClient.signIn(product.url, 'sales');
    const { fields } = (await sales.get('/records/crm:enterpriseCustomer?limit=1')).body.items[0];
    return { count: fields.dealCount ?? 0, amount: Math.round(Number(fields.dealAmount ?? 0) * 100) };
  } finally {
    await product.stop();
  }
}

async function verify(place: Place, { trials }: Crashes<FoundDecision>): Promise<void> {
  await expectLaws(place);
  const requests = trials.map(({ request }) => request).sort();
  const rowsOf = <T>(sql: string) => place.inDatabase((database) => database.read<T & { id: string }>(sql));

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
  const planned = plans.map(({ contract }) => contract).filter((id) => contracts.includes(id));
  expect(planned.sort()).toEqual(contracts);
  await expectMailsOnce(place, { events: { approved: requests, copied: requests }, deaths: trials.length });
}
