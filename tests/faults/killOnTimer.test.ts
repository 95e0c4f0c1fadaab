import type { DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { startProduct } from '../harness/product.js';
import { ContractDesk } from '../stories/contractDesk.js';
import { crashOnTimers, type Rung, type TimerTrial } from './crashOnTimers.js';
import { expectLaws } from './expectLaws.js';
import { expectMailsOnce } from './expectMailsOnce.js';
import { finishWhatIsLeft } from './finishWhatIsLeft.js';
import { mailsAreOut } from './mailsAreOut.js';
import { openPlace, type Place } from './place.js';
import { strideOf } from './strideOf.js';

const REMINDER: Rung = { timer: 'step1', event: 'reminder' };
const HAND_OVER: Rung = { timer: 'step2', event: 'transferred' };
/** More moments than there are, the work in the background of a start included, divided by the stride. */
const requestsFor = (stride: number) => Math.ceil(600 / stride);

describe('a process that is killed while a timer is due', () => {
  it.each<DatabaseKind>(['sqlite', 'mariadb'])(
    'reminds once, and hands the task over once (%s)',
    async (kind) => {
      const place = await openPlace(kind);
      const stride = strideOf(kind, { sqlite: 25, mariadb: 70 });
      try {
        const desk = new ContractDesk(place.url);
        const requests = await submitAll(place, desk, requestsFor(stride));
        const reminded = await crashOnTimers(place, desk, requests, REMINDER, { first: 1, stride });
        expectWhole(reminded, { timers: 1, mails: 0, holders: 1 }, { timers: 0, mails: 1, holders: 1 });
        await finishWhatIsLeft(place);
        const handedOver = await crashOnTimers(place, desk, requests, HAND_OVER, { first: 3, stride });
        expectWhole(handedOver, { timers: 1, mails: 0, holders: 1 }, { timers: 0, mails: 1, holders: 2 });
        await finishWhatIsLeft(place);
        await verify(place, { all: requests, reminded, handedOver });
      } finally {
        await place.remove();
      }
    },
    900_000,
  );
});

/** Submits contracts, one for each trial, and waits until their mails are out. */
async function submitAll({ dataDir, env }: Place, desk: ContractDesk, count: number): Promise<readonly string[]> {
  const product = await startProduct({ dataDir, env });
  try {
    const requests: string[] = [];
    for (let index = 0; index < count; index++) requests.push(await desk.submit(`到期的合同 ${index}`));
    for (const request of requests) await mailsAreOut(desk, request);
    return requests;
  } finally {
    await product.stop();
  }
}

/** The timer waits and nothing has come of it, or it is gone and all of it has; both must have been met. */
function expectWhole(trials: readonly TimerTrial[], before: TimerTrial['left'], after: TimerTrial['left']): void {
  for (const { moment, left } of trials) expect([before, after], `moment ${moment}`).toContainEqual(left);
  const kinds = new Set(trials.map(({ left }) => left.timers));
  expect([...kinds].sort()).toEqual([0, 1]);
}

interface Outcome {
  readonly all: readonly string[];
  readonly reminded: readonly TimerTrial[];
  readonly handedOver: readonly TimerTrial[];
}

async function verify(place: Place, { all, reminded, handedOver }: Outcome): Promise<void> {
  await expectLaws(place);
  const requestsOf = (trials: readonly TimerTrial[]) => trials.map(({ request }) => request);
  const tasks = await place.inDatabase((database) =>
    database.read<{ id: string; person: string }>(
      "SELECT instance_id AS id, person_id AS person FROM tasks WHERE state = 'open' ORDER BY instance_id",
    ),
  );
  // Everybody's task is there once; those handed over are the superior's.
  expect(tasks.map(({ id }) => id)).toEqual([...all].sort());
  const moved = new Set(requestsOf(handedOver));
  const holdersOf = (wasMoved: boolean) =>
    new Set(tasks.filter(({ id }) => moved.has(id) === wasMoved).map(({ person }) => person));
  expect(holdersOf(true).size).toBe(1);
  expect(holdersOf(true)).not.toEqual(holdersOf(false));
  await expectMailsOnce(place, {
    events: { assigned: all, reminder: requestsOf(reminded), transferred: requestsOf(handedOver) },
    deaths: reminded.length + handedOver.length,
  });
}
