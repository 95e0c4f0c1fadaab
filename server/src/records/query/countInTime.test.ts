import { expect, it } from 'vitest';
import type { Database } from '../../database/database.js';
import { StatementTooSlow } from '../../database/errors.js';
import { createShortMemory } from '../../database/shortMemory.js';
import type { Amount } from './amount.js';
import { countInTime } from './countInTime.js';
import { everything } from './predicate.js';
import { hasFewRows } from './readPage.js';

const entity = { table: 'lib_member' } as never;
const mine = { sql: 'owner_id = ?', params: ['me'] };
const wanted = { parts: [mine], where: everything };

/** A database that gives one answer after the other; without more of them it must not be asked. */
function counting(...answers: (number | Error)[]) {
  const read: Database['read'] = <T>() => {
    const answer = answers.shift() ?? new Error('Expected no question.');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve([{ total: answer }] as T[]);
  };
  return { database: { read }, amounts: createShortMemory<Amount>({ now: () => 0 }, 10) };
}

it('leaves out how long a list is when counting takes long, and does not try it at every page', async () => {
  const slow = counting(new StatementTooSlow(1_000, undefined));
  expect(await countInTime(slow, entity, wanted)).toBeUndefined();
  expect(await countInTime(slow, entity, wanted)).toBeUndefined();
});

it('counts exactly each time, but remembers that there are more than anybody counts', async () => {
  const quick = counting(7, 8, 10_001);
  expect(await countInTime(quick, entity, wanted)).toBe(7);
  expect(await countInTime(quick, entity, wanted)).toBe(8);
  expect(await countInTime(quick, entity, wanted)).toBe('10000+');
  expect(await countInTime(quick, entity, wanted)).toBe('10000+');
});

it('hides no other error', async () => {
  await expect(countInTime(counting(new Error('broken')), entity, wanted)).rejects.toThrow('broken');
});

it('remembers whether somebody sees few rows, for each reader by himself', async () => {
  const two = counting(10_001, 3);
  const yours = { ...mine, params: ['you'] };
  const few = async () => [await hasFewRows(two, entity, mine), await hasFewRows(two, entity, yours)];
  expect([await few(), await few()]).toEqual([
    [false, true],
    [false, true],
  ]);
});
