import type { DatabaseKind } from '@vermilion/server/testing';
import { describe, expect, it } from 'vitest';
import { crashOnImports, type ImportTrial } from './crashOnImports.js';
import { LEADS } from './leadsFile.js';
import { openPlace, type Place } from './place.js';
import { strideOf } from './strideOf.js';

describe('a process that is killed in the middle of an import', () => {
  it.each<DatabaseKind>(['sqlite', 'mariadb'])(
    'leaves a part that the next one completes, each row stored once (%s)',
    async (kind) => {
      const place = await openPlace(kind);
      try {
        const { trials, complete } = await crashOnImports(place, {
          first: 2,
          stride: strideOf(kind, { sqlite: 19, mariadb: 31 }),
        });
        expect(complete).toBe(true);
        expect(trials.length).toBeGreaterThan(3);
        for (const { moment, state, counts } of trials)
          expect([state, counts.processed, counts.inserted, counts.failed], `moment ${moment}`).toEqual([
            'done',
            LEADS,
            LEADS,
            0,
          ]);
        for (const trial of trials) await expectEachOnce(place, trial);
      } finally {
        await place.remove();
      }
    },
    900_000,
  );
});

/** Records, their first lines of history and the ledger, counted without the product. */
function expectEachOnce({ inDatabase }: Place, { moment, id }: ImportTrial): Promise<void> {
  return inDatabase(async (database) => {
    const count = async (what: string, from: string, params: readonly unknown[]) =>
      Number((await database.read<{ n: number }>(`SELECT COUNT(${what}) AS n FROM ${from}`, params))[0]!.n);
    const leads = "crm_lead l WHERE l.name LIKE ? ESCAPE '!'";
    const named = `线索 ${moment}-%`;
    const ledger = 'import_job_rows r JOIN import_jobs j ON j.id = r.job_id AND j.pass = r.pass WHERE j.id = ?';
    const history = 'record_history h JOIN crm_lead l ON h.record_id = l.id WHERE l.name LIKE ?';
    expect(
      [
        await count('*', leads, [named]),
        await count('DISTINCT l.name', leads, [named]),
        await count('DISTINCT l.no', leads, [named]),
        await count('*', history, [named]),
        await count('DISTINCT r.record_id', ledger, [id]),
        await count('*', ledger, [id]),
      ],
      `moment ${moment}: records, names, numbers, histories, records in the ledger, its rows`,
    ).toEqual(Array(6).fill(LEADS));
  });
}
