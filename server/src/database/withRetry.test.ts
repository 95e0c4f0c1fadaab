import { describe, expect, it } from 'vitest';
import { CommitUnknown, DatabaseUnavailable, UniqueViolation } from './errors.js';
import { withRetry } from './withRetry.js';

const failure = (fields: Record<string, unknown>, message = 'failed') => Object.assign(new Error(message), fields);
const deadlock = () => failure({ errno: 1213, code: 'ER_LOCK_DEADLOCK' });
const quick = { sleep: () => Promise.resolve() };

/** Fails with each error in turn, then answers. */
function failing(...errors: unknown[]) {
  const work = async () => {
    work.calls++;
    if (errors.length > 0) throw errors.shift();
    return 'done';
  };
  work.calls = 0;
  return work;
}

describe('withRetry', () => {
  it.each([1213, 1205, 1020, 1180, 1047, 1053, 1290, 1792, 1836, 2006, 2013])(
    'runs the work again after error %i',
    async (errno) => {
      const work = failing(failure({ errno }));
      expect(await withRetry(work, quick)).toBe('done');
      expect(work.calls).toBe(2);
    },
  );

  it.each(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ETIMEDOUT'])('runs the work again after %s', async (code) => {
    expect(await withRetry(failing(failure({ code })), quick)).toBe('done');
  });

  it('runs the work again when SQLite is busy', async () => {
    expect(await withRetry(failing(failure({ driverError: failure({ errcode: 5 }) })), quick)).toBe('done');
  });

  it('gives up after eight tries and says that the database is away', async () => {
    const work = failing(...Array.from({ length: 20 }, deadlock));
    await expect(withRetry(work, quick)).rejects.toThrow(DatabaseUnavailable);
    expect(work.calls).toBe(8);
  });

  it('waits longer each time, by chance, at most a second', async () => {
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    await withRetry(failing(...Array.from({ length: 7 }, deadlock)), { sleep, random: () => 0.5 }).catch(() => undefined);
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 500]);
  });

  it('does not repeat an error of the work itself', async () => {
    const work = failing(new TypeError('a defect'));
    await expect(withRetry(work, quick)).rejects.toThrow('a defect');
    expect(work.calls).toBe(1);
  });

  it('names the key of a unique violation and does not repeat it', async () => {
    const work = failing(failure({ errno: 1062 }, "Duplicate entry 'ada' for key 'people.ux_people_username'"));
    await expect(withRetry(work, quick)).rejects.toMatchObject({ name: UniqueViolation.name, key: 'ux_people_username' });
    expect(work.calls).toBe(1);
  });

  describe('when a COMMIT ends in silence', () => {
    const silence = () => new CommitUnknown(failure({ code: 'ECONNRESET' }));

    it('answers the stored result if there is one', async () => {
      const work = failing(silence());
      expect(await withRetry(work, { ...quick, outcome: async () => 'stored' })).toBe('stored');
      expect(work.calls).toBe(1);
    });

    it('runs the work again if nothing was stored', async () => {
      const work = failing(silence());
      expect(await withRetry(work, { ...quick, outcome: async () => undefined })).toBe('done');
      expect(work.calls).toBe(2);
    });

    it('does not run the work before the question is answered', async () => {
      const work = failing(silence());
      const answers = [() => Promise.reject(failure({ code: 'ECONNRESET' })), () => Promise.resolve('stored')];
      expect(await withRetry(work, { ...quick, outcome: () => answers.shift()!() })).toBe('stored');
      expect(work.calls).toBe(1);
    });

    it('says so when nobody can tell', async () => {
      await expect(withRetry(failing(silence()), quick)).rejects.toThrow(CommitUnknown);
    });
  });
});
