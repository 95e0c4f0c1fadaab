import pino from 'pino';
import { expect, it } from 'vitest';
import { systemClock } from '../clock.js';
import type { Database } from '../database/database.js';
import { createLeasedRunner } from './leasedRunner.js';

const log = pino({ level: 'silent' });

/** A runner of a table of which only the look for due rows is answered, each time as `look` says. */
function runnerOn(look: () => Promise<readonly { id: string }[]>) {
  const database = { read: look } as unknown as Database;
  return createLeasedRunner({
    database,
    clock: systemClock,
    log,
    table: 'exports',
    open: [],
    step: (row) => Promise.resolve(row),
  });
}

it('looks again for who asks while the last look is under way', async () => {
  let answer!: (rows: []) => void;
  let looks = 0;
  const runner = runnerOn(() => {
    looks++;
    return looks === 1 ? new Promise<[]>((resolve) => (answer = resolve)) : Promise.resolve([]);
  });
  const first = runner.runDue();
  const second = runner.runDue();
  answer([]);
  await Promise.all([first, second]);
  expect(looks).toBe(2);
});

it('goes on after a look that failed', async () => {
  let looks = 0;
  const runner = runnerOn(() => (++looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve([])));
  await runner.runDue();
  await runner.runDue();
  expect(looks).toBe(2);
});
