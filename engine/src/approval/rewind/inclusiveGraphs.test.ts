import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, TaskBlock } from '../../testing/random/block.js';
import { buildRandomModel } from '../../testing/random/buildRandomModel.js';
import { operations } from '../../testing/random/operation.js';
import { RandomRun } from '../../testing/random/randomRun.js';
import { runs } from '../../testing/random/runs.js';

const task: TaskBlock = {
  kind: 'task',
  people: 1,
  rule: 0,
  reject: 'continue',
  multi: 0,
  timer: null,
  cancel: false,
  ladder: null,
  early: false,
};
const edges: [number, number][] = [
  [0, 1],
  [0, 2],
  [1, 2],
  [1, 3],
  [2, 3],
  [0, 3],
  [2, 4],
  [3, 4],
  [1, 4],
];
/** Inclusive gateways only, without a circle, dense: here an inclusive join may rely on a token being gone. */
const graphs = fc
  .record({ before: fc.nat(2), places: fc.integer({ min: 4, max: 5 }), edges: fc.subarray(edges, { minLength: 5 }) })
  .map(({ before, places, edges: chosen }): Block => ({
    kind: 'seq',
    of: [
      ...Array.from({ length: before }, () => task),
      { kind: 'orGraph', of: Array.from({ length: places }, () => task), edges: chosen },
      task,
    ],
  }));

it('(a)(b) dense graphs of inclusive gateways stay sound', { timeout: 120_000 }, () => {
  const counts: Record<string, number> = {};
  const list = fc.array(operations, { minLength: 6, maxLength: 30, size: 'max' });
  fc.assert(
    fc.property(graphs, list, fc.infiniteStream(fc.nat(50)), (block, operationList, order) => {
      const run = new RandomRun(buildRandomModel(block), counts);
      for (const operation of operationList) {
        const isStraight = operation.kind === 'straight' || operation.kind === 'straightMany';
        run.operate({ ...operation, kind: operation.kind === 'approve' ? 'approve' : isStraight ? 'straight' : 'rewind' });
      }
      if (run.instance.state === 'active') run.drive(undefined, (n) => order.next().value % n);
    }),
    { numRuns: runs(400) },
  );
  expect(counts['tokens restored']).toBeGreaterThan(0);
});
