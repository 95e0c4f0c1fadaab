import { expect, it } from 'vitest';
import { createShortMemory } from './shortMemory.js';

it('recalls for a minute what the same statement with the same values told', () => {
  let now = 0;
  const memory = createShortMemory<string>({ now: () => now }, 10);
  memory.keep('SELECT ?', [1n], 'one');
  expect([memory.recall('SELECT ?', [1n]), memory.recall('SELECT ?', [1])]).toEqual(['one', undefined]);
  now = 59_999;
  expect(memory.recall('SELECT ?', [1n])).toBe('one');
  now = 60_000;
  expect(memory.recall('SELECT ?', [1n])).toBeUndefined();
});

it('keeps the latest, and forgets what it is told to', () => {
  const memory = createShortMemory<number>({ now: () => 0 }, 2);
  memory.keep('a', [], 1);
  memory.keep('b', [], 2);
  memory.keep('a', [], 3);
  memory.keep('c', [], 4);
  expect(['a', 'b', 'c'].map((sql) => memory.recall(sql, []))).toEqual([3, undefined, 4]);
  memory.forget('c', []);
  expect(memory.recall('c', [])).toBeUndefined();
});
