import type { Context } from 'koa';
import { describe, expect, it } from 'vitest';
import { limitLoad } from './limitLoad.js';

describe('limitLoad', () => {
  it('turns away what is too much, and lets in again when somebody has left', async () => {
    const limit = limitLoad(2);
    const ends: (() => void)[] = [];
    const work = () => limit({} as Context, () => new Promise<void>((resolve) => ends.push(resolve)));
    const [first, second] = [work(), work()];
    await expect(work()).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
    ends[0]!();
    await first;
    const third = work();
    ends.slice(1).forEach((end) => end());
    await Promise.all([second, third]);
  });

  it('counts a failed request as over', async () => {
    const limit = limitLoad(1);
    const fail = () => limit({} as Context, () => Promise.reject(new Error('failed')));
    await expect(fail()).rejects.toThrow('failed');
    await expect(fail()).rejects.toThrow('failed');
  });
});
