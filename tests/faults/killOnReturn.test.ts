import type { DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { crashOnClicks, type Trial } from './crashOnClicks.js';
import { expectLaws } from './expectLaws.js';
import { expectMailsOnce } from './expectMailsOnce.js';
import { finishWhatIsLeft } from './finishWhatIsLeft.js';
import { openPlace, type Place } from './place.js';
import { returnToRequester, type FoundReturn } from './returnToRequester.js';
import { strideOf } from './strideOf.js';

const WHOLE: readonly FoundReturn[] = [
  { request: 'pending', contract: 'pending', tasks: ['legal', 'legal2'] },
  { request: 'returned', contract: 'returned', tasks: ['sales'] },
];

describe('a process that is killed in the middle of a return', () => {
  it.each<DatabaseKind>(['sqlite', 'mariadb'])(
    'leaves the tasks of the lawyers, or that of the requester, and never both (%s)',
    async (kind) => {
      const place = await openPlace(kind);
      try {
        const stride = strideOf(kind, { sqlite: 5, mariadb: 19 });
        const { trials, complete } = await crashOnClicks(place, returnToRequester, { first: 2, stride });
        expect(complete).toBe(true);
        expect(trials.length).toBeGreaterThan(4);
        for (const { moment, acknowledged, found, again } of trials) {
          expect(WHOLE, `moment ${moment}`).toContainEqual(found);
          if (acknowledged) expect(found.request, `moment ${moment} was answered`).toBe('returned');
          expect(again, `the same click again after moment ${moment}`).toBe(200);
        }
        expect(new Set(trials.map(({ found }) => found.request))).toEqual(new Set(['pending', 'returned']));
        await finishWhatIsLeft(place);
        await verify(place, trials);
      } finally {
        await place.remove();
      }
    },
    900_000,
  );
});

async function verify(place: Place, trials: readonly Trial<FoundReturn>[]): Promise<void> {
  await expectLaws(place);
  const requests = trials.map(({ request }) => request).sort();
  const idsOf = async (sql: string) => {
    const rows = await place.inDatabase((database) => database.read<{ id: string }>(sql));
    return rows.map(({ id }) => id).sort();
  };
  expect(await idsOf("SELECT request_id AS id FROM request_notes WHERE kind = 'returned'")).toEqual(requests);
  expect(await idsOf("SELECT instance_id AS id FROM tasks WHERE kind = 'resubmission'")).toEqual(requests);
  // Nobody is reminded of what he need not do any more.
  expect(await idsOf('SELECT instance_id AS id FROM timers')).toEqual([]);
  await expectMailsOnce(place, { events: { returned: requests, withdrawn: requests }, deaths: trials.length });
}
