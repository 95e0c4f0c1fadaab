import fc from 'fast-check';
import { expect, it } from 'vitest';
import { people } from '../../testing/people.js';
import { process } from '../../testing/processBuilder.js';
import { RandomRun } from '../../testing/random/randomRun.js';
import { runs } from '../../testing/random/runs.js';

/** Small models where tasks stand side by side, so that most returns have two targets. */
const by = (n: number) => people([`p${n}`]);
const twoBranches = process('two')
  .startEvent('start')
  .parallelGateway('split')
  .userTask('a1', by(0))
  .userTask('a2', by(1))
  .parallelGateway('join')
  .userTask('last', by(2))
  .endEvent('end')
  .from('split')
  .userTask('b1', by(3))
  .userTask('b2', by(4))
  .to('join')
  .model();
const inside = process('inside')
  .startEvent('start')
  .parallelGateway('split')
  .userTask('a1', by(0))
  .subProcess('sub', (within) => within.startEvent('in').userTask('a2', by(1)).userTask('a3', by(2)).endEvent('out'))
  .parallelGateway('join')
  .userTask('last', by(3))
  .endEvent('end')
  .from('split')
  .userTask('b1', by(4))
  .userTask('b2', by(5))
  .to('join')
  .model();
const inclusive = process('inclusive')
  .startEvent('start')
  .inclusiveGateway('split')
  .userTask('a1', by(0))
  .userTask('a2', by(1))
  .inclusiveGateway('join')
  .userTask('last', by(2))
  .endEvent('end')
  .from('split')
  .userTask('b1', by(3))
  .to('join')
  .from('split')
  .userTask('c1', by(4))
  .userTask('c2', by(5))
  .to('join')
  .model();

/** Runs in all, as rewind.md, section 5, wants them for its weakest point; `RandomRun` checks conservation and replay. */
const RUNS = 20_000;

it('a straight-back of several targets leaves every state sound', { timeout: 240_000 }, () => {
  const counts: Record<string, number> = {};
  const holds = fc.property(
    fc.constantFrom(twoBranches, inside, inclusive),
    fc.array(fc.tuple(fc.nat(9), fc.nat(40), fc.nat(40)), { minLength: 4, maxLength: 9 }),
    (model, draws) => {
      const run = new RandomRun({ model, choices: [] }, counts);
      for (const [kind, a, b] of draws) {
        if (run.instance.state !== 'active') break;
        run.operate({ kind: kind < 6 ? 'approve' : kind < 9 ? 'straightMany' : 'takeBack', a, b, v: 0 });
      }
      if (run.instance.state === 'active') run.drive();
    },
  );
  fc.assert(holds, { numRuns: runs(RUNS) });
  expect(counts['straight opened, 2 targets']).toBeGreaterThan(RUNS / 100);
  expect(counts['straight taken']).toBeGreaterThan(RUNS / 100);
});
