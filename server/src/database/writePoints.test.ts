import { describe, expect, it } from 'vitest';
import { killAt } from './writePoints.js';

/** Writes three times and tells when the process would have died. */
async function deathAt(n: number): Promise<string[]> {
  const log: string[] = [];
  const points = killAt(n, () => void log.push('killed'));
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
});
