import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { commandImport } from './jobs/commands.js';
import { findJob, type ImportJob } from './jobs/importJob.js';
import { openImportDesk, type ImportDesk } from './testing/importDesk.js';

const FILES = 10;
const ROWS = 600;
const numbers = Array.from({ length: FILES }, (_, index) => index);

describeOnBothDatabases('ten imports at once', (kind) => {
  let desk: ImportDesk;
  beforeAll(async () => void (desk = await openImportDesk(kind)));
  afterAll(() => desk.close());

  const people = [1, 2, 3, 4].map((number) => libraryActor(number, 'director'));
  const ownerOf = (file: number) => people[file % people.length]!;
  /** Each file has a row that cannot be stored. */
  const contentOf = (file: number) =>
    ['姓名,押金', ...Array.from({ length: ROWS }, (_, row) => `人${file}-${row},${row === 7 ? '很多' : row}`)].join('\n');

  /** Looks at lists until the work is over; answers the states of all answers. */
  async function lookWhile(work: Promise<void>): Promise<number[]> {
    const answers: number[] = [];
    let isOver = false;
    const ended = work.finally(() => (isOver = true));
    do {
      const { status } = await desk.library.call(people[0]!, 'GET', '/records/lib:member', { query: { q: '人3', limit: '50' } });
      answers.push(status);
      // Answers of SQLite come without a turn of the loop, in which the readers of files would get theirs.
      await setTimeout(20);
    } while (!isOver);
    await ended;
    return answers;
  }

  async function carryOut(jobs: readonly ImportJob[], command: 'check' | 'run'): Promise<ImportJob[]> {
    const { database } = desk.library;
    const fresh = async ({ id }: ImportJob) => (await findJob(database, id))!;
    for (const [file, job] of jobs.entries()) await commandImport(desk.imports.context, ownerOf(file), await fresh(job), command);
    const answers = await lookWhile(desk.imports.runner.runDue());
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers)).toEqual(new Set([200]));
    return Promise.all(jobs.map(fresh));
  }

  it('all end right, and lists answer meanwhile', async () => {
    const jobs: ImportJob[] = [];
    for (const file of numbers) jobs.push(await desk.bring(contentOf(file), { by: ownerOf(file), plan: { mode: 'insert' } }));
    const checked = await carryOut(jobs, 'check');
    expect(checked.map(({ state }) => state)).toEqual(numbers.map(() => 'checked'));
    const done = await carryOut(checked, 'run');
    expect(done.map(({ state, counts: { processed, inserted, failed } }) => ({ state, processed, inserted, failed }))).toEqual(
      numbers.map(() => ({ state: 'done', processed: ROWS, inserted: ROWS - 1, failed: 1 })),
    );
    const names = await desk.names();
    expect([names.length, new Set(names).size]).toEqual([FILES * (ROWS - 1), FILES * (ROWS - 1)]);
    const owners = await desk.library.database.read<{ n: number }>(
      'SELECT COUNT(DISTINCT owner_id) AS n FROM lib_member WHERE active_flag = 1',
    );
    expect(Number(owners[0]?.n)).toBe(people.length);
  });
});
