import { expect, test, vi } from 'vitest';
import { ApiError } from '../api/apiError.js';
import { useToasts } from '../stores/toasts.js';
import { useCommand } from './useCommand.js';

const TEXT = { zh: '连不上', en: 'unreachable' };

test('a double click is one click', async () => {
  let finish = (_value: string) => {};
  const give = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
  const command = useCommand(give);
  const first = command.run();
  const second = command.run();
  expect(command.pending.value).toBe(true);
  finish('done');
  expect(await first).toBe('done');
  expect(await second).toBeUndefined();
  expect(give).toHaveBeenCalledTimes(1);
});

test('after a lost answer the same command is repeated, not a second one given', async () => {
  const keys: string[] = [];
  const give = vi.fn(async (key: string) => {
    keys.push(key);
    if (keys.length === 1) throw new ApiError(0, 'network', TEXT);
  });
  const command = useCommand(give);
  await command.run();
  await command.run();
  await command.run();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a refused command gets a new key, and so does one with other arguments', async () => {
  const keys: string[] = [];
  const command = useCommand(async (key: string, _say: string) => {
    keys.push(key);
    throw new ApiError(keys.length === 1 ? 422 : 0, 'invalid', TEXT);
  });
  await command.run('a');
  await command.run('a');
  await command.run('b');
  expect(new Set(keys).size).toBe(3);
});

test('an error is reported unless the caller deals with it', async () => {
  const failing = () => Promise.reject(new ApiError(500, 'internal', { zh: '出错了', en: 'Failed' }, '01J'));
  await useCommand(failing, () => true).run();
  expect(useToasts().list).toEqual([]);
  await useCommand(failing).run();
  expect(useToasts().list).toMatchObject([{ tone: 'error', text: '出错了', requestId: '01J' }]);
});
