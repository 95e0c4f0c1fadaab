import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRandomModel } from '../../testing/random/buildRandomModel.js';
import { operations } from '../../testing/random/operation.js';
import { families, randomBlocks } from '../../testing/random/randomBlocks.js';
import { RandomRun } from '../../testing/random/randomRun.js';
import { runs } from '../../testing/random/runs.js';

/**
 * (a) every state completes by approving, (b) conservation and somebody who can act, (c) replay, after every command: see
 * rewind.md, section 5. `RandomRun` checks (b) and (c).
 */
describe('whatever is decided, returned and taken back', () => {
  it.each(Object.entries(families))('every state of the family "%s" is sound', { timeout: 120_000 }, (_name, family) => {
    const counts: Record<string, number> = {};
    fc.assert(
      fc.property(
        randomBlocks(family),
        fc.array(operations, { maxLength: 60, size: 'max' }),
        fc.infiniteStream(fc.nat(50)),
        (block, list, order) => {
          const run = new RandomRun(buildRandomModel(block), counts);
          for (const operation of list) run.operate(operation);
          for (let n = 0; n < 10 && run.instance.state !== 'active'; n++) run.operate({ kind: 'rewind', a: n * 7, b: n, v: 0 });
          if (run.instance.state === 'active') run.drive(undefined, (n) => order.next().value % n);
        },
      ),
      { numRuns: runs(200) },
    );
    expect(counts['rewind ok']).toBeGreaterThan(0);
  });
});
