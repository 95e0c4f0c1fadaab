import type { DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { crashOnClicks, type Trial } from './crashOnClicks.js';
import { expectLaws } from './expectLaws.js';
import { expectMailsOnce } from './expectMailsOnce.js';
import { finishWhatIsLeft } from './finishWhatIsLeft.js';
import { openPlace, type Place } from './place.js';
import { strideOf } from './strideOf.js';
import { submission, type FoundSubmission } from './submission.js';

const WHOLE: readonly FoundSubmission[] = [
  { draft: true, contracts: 0, requests: 0, tasks: 0 },
  { draft: false, contracts: 1, requests: 1, tasks: 1 },
];

describe('a process that is killed in the middle of a submission', () => {
  it.each<DatabaseKind>(['sqlite', 'mariadb'])(
    'keeps the draft, or has all of the request, and never two of it (%s)',
    async (kind) => {
      const place = await openPlace(kind);
      try {
        const stride = strideOf(kind, { sqlite: 5, mariadb: 25 });
        const { trials, complete } = await crashOnClicks(place, submission, { first: 1, stride });
        expect(complete).toBe(true);
        expect(trials.length).toBeGreaterThan(4);
        for (const { moment, acknowledged, found, again } of trials) {
          expect(WHOLE, `moment ${moment}`).toContainEqual(found);
          if (acknowledged) expect(found.requests, `moment ${moment} was answered`).toBe(1);
          expect(again, `the same click again after moment ${moment}`).toBe(201);
        }
        expect(new Set(trials.map(({ found }) => found.requests))).toEqual(new Set([0, 1]));
        await finishWhatIsLeft(place);
        await verify(place, trials);
      } finally {
        await place.remove();
      }
    },
    900_000,
  );
});

async function verify(place: Place, trials: readonly Trial<FoundSubmission>[]): Promise<void> {
  await expectLaws(place);
  const requests = trials.map(({ request }) => request).sort();
  const rowsOf = <T>(sql: string) => place.inDatabase((database) => database.read<T & { id: string }>(sql));
  const idsOf = async (sql: string) => (await rowsOf(sql)).map(({ id }) => id).sort();

  expect(await idsOf('SELECT id FROM requests')).toEqual(requests);
  expect(await idsOf('SELECT id FROM process_instances')).toEqual(requests);
  expect(await idsOf("SELECT instance_id AS id FROM tasks WHERE state = 'open'")).toEqual(requests);
  expect(await idsOf("SELECT request_id AS id FROM request_notes WHERE kind = 'submitted'")).toEqual(requests);
  // The reminder and the hand-over of the first task.
  expect(await idsOf('SELECT instance_id AS id FROM timers')).toEqual([...requests, ...requests].sort());
  // The attachment hangs on the request and on its contract.
  const links = await rowsOf<{ file: string; kind: string; record: string; target: string }>(
    `SELECT requests.id, requests.record_id AS record, file_links.file_id AS file, file_links.kind, file_links.target_id AS target
     FROM requests JOIN file_links ON file_links.target_id IN (requests.id, requests.record_id)`,
  );
  for (const request of requests) {
    const [one, other] = links.filter(({ id }) => id === request);
    expect(new Set([one?.kind, other?.kind]), `attachments of ${request}`).toEqual(new Set(['record', 'request']));
    expect(one!.file).toBe(other!.file);
  }
  expect(links).toHaveLength(2 * requests.length);
  const numbers = (await rowsOf<{ no: string }>('SELECT id, no FROM requests')).map(({ no }) => Number(no.slice(-4)));
  expect(numbers.sort((one, other) => one - other)).toEqual(requests.map((_, index) => index + 1));
  expect(await rowsOf('SELECT flow_key AS id FROM request_drafts')).toEqual([]);
  await expectMailsOnce(place, { events: { assigned: requests }, deaths: trials.length });
}
