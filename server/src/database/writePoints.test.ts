import { describe, expect, it } from 'vitest';
import { armedBy, killAt } from './writePoints.js';

/** Writes three times and tells when the process would have died. */
async function deathAt(n: number, armed?: () => boolean): Promise<string[]> {
  const log: string[] = [];
  const points = killAt(n, { kill: () => void log.push('killed'), ...(armed ? { armed } : {}) });
  for (const name of ['a', 'b', 'c']) {
    await points.around(async () => {
      log.push(`${name} sent`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      log.push(`${name} answered`);
    });
  }
  return log;
}

describe('killAt', () => {
  it.each([
    [1, ['killed', 'a sent', 'a answered']],
    [2, ['a sent', 'killed', 'a answered']],
    [3, ['a sent', 'a answered', 'killed']],
    [4, ['a sent', 'a answered', 'killed', 'b sent']],
    [8, ['b answered', 'c sent', 'killed', 'c answered']],
  ])('at moment %i the process dies in the right place', async (n, expected) => {
    const log = (await deathAt(n)).join();
    expect(log).toContain(expected.join());
    expect(log.match(/killed/g)).toHaveLength(1);
  });

  it('lets the process live beyond the last write', async () => {
    expect(await deathAt(10)).not.toContain('killed');
  });

  it('counts from the signal on, if there is one to wait for', async () => {
    const armed = armedBy('SIGUSR2');
    expect(await deathAt(1, armed)).not.toContain('killed');
    process.emit('SIGUSR2');
    expect((await deathAt(1, armed))[0]).toBe('killed');
  });
});
