import { expect, it } from 'vitest';
import { StatementTooSlow } from '../../database/errors.js';
import { withinPatience } from './withinPatience.js';

it('asks to narrow a list that would take too long', async () => {
  const slow = { kind: 'mysql', read: () => Promise.reject(new StatementTooSlow(2_500, undefined)) } as const;
  await expect(withinPatience(slow).read('SELECT 1')).rejects.toMatchObject({ status: 422, id: 'too_broad' });
});

it('gives every statement less than three seconds, and passes on other errors', async () => {
  const given: unknown[] = [];
  const broken = {
    kind: 'mysql' as const,
    read: (_sql: string, _params?: readonly unknown[], options?: unknown) => {
      given.push(options);
      return Promise.reject(new Error('broken'));
    },
  };
  await expect(withinPatience(broken).read('SELECT 1')).rejects.toThrow('broken');
  expect(given).toEqual([{ withinMs: 2_500 }]);
});
