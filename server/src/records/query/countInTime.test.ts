import { expect, it } from 'vitest';
import { StatementTooSlow } from '../../database/errors.js';
import { countInTime } from './countInTime.js';
import { everything } from './predicate.js';

const entity = { table: 'lib_member' } as never;
const wanted = { parts: [everything], where: everything };

it('leaves out how long a list is when counting takes long', async () => {
  const slow = { read: () => Promise.reject(new StatementTooSlow(1_000, undefined)) };
  expect(await countInTime(slow, entity, wanted)).toBeUndefined();
});

it('tells it otherwise, and hides no other error', async () => {
  const quick = { read: <T>() => Promise.resolve([{ total: 7 }] as T[]) };
  expect(await countInTime(quick, entity, wanted)).toBe(7);
  const broken = { read: () => Promise.reject(new Error('broken')) };
  await expect(countInTime(broken, entity, wanted)).rejects.toThrow('broken');
});
