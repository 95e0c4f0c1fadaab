import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../instance.js';
import type { Variables } from '../../model/expression.js';
import { reachableNodes } from '../../model/reachableNodes.js';
import { buildRandomModel, type RandomModel } from '../../testing/random/buildRandomModel.js';
import { families, randomBlocks, type Family } from '../../testing/random/randomBlocks.js';
import { RandomRun } from '../../testing/random/randomRun.js';
import { runs } from '../../testing/random/runs.js';
import { canAct } from '../ballot/canAct.js';
import { Lineage } from './lineage.js';

const TIMEOUT = 120_000;
const tame: Family = { ...families.unstructured, timers: false, reject: ['continue'] };

/** The tasks that have been completed in a round that counts, sorted. */
function done(run: RandomRun): string[] {
  const { facts } = new Lineage(run.random.model, run.trail);
  const counting = [...facts.values()].filter(
    ({ superseded, left, token }) =>
      !superseded && left?.how === 'completed' && run.random.model.nodes.get(token.at)!.type === 'userTask',
  );
  return counting.map(({ token }) => token.at).sort();
}

/** The same decisions whatever the round: each gateway always chooses the same, and those that could go round leave. */
function fixedValues({ model, choices }: RandomModel, seed: number): Variables {
  const isLoop = (gateway: string): boolean => {
    const node = model.nodes.get(gateway)!;
    return node.type === 'exclusiveGateway' && reachableNodes(node).has(node);
  };
  return Object.fromEntries(
    choices.map(({ name, gateway, values }, n) => [name, isLoop(gateway) ? 0 : ((seed >> (n % 10)) & 3) % values]),
  );
}

describe('laws of rewinding', () => {
  it.each(['rewalk', 'straightBack'] as const)(
    '(d) %s: the same decisions lead to the same completed tasks',
    { timeout: TIMEOUT },
    (mode) => {
      const rewinds = fc.array(fc.record({ steps: fc.nat(12), pick: fc.nat(1000) }), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(randomBlocks(tame), fc.nat(1023), rewinds, fc.infiniteStream(fc.nat(50)), (block, seed, list, order) => {
          const random = buildRandomModel(block);
          const values = fixedValues(random, seed);
          const plain = new RandomRun(random);
          plain.drive(values);
          const run = new RandomRun(random);
          for (const { steps, pick } of list) {
            for (let n = 0; n < steps && run.instance.state === 'active'; n++) {
              const held = run.held();
              run.approve(held[order.next().value % held.length]!, values);
            }
            const entries = run.entries();
            const { id, at } = entries[pick % entries.length]!;
            run.do({ type: 'rewind', to: [{ node: at, token: id }], mode });
          }
          if (run.instance.state === 'active') run.drive(values, (n) => order.next().value % n);
          expect(done(run)).toEqual(done(plain));
        }),
        { numRuns: runs(150) },
      );
    },
  );

  it('(e) a take-back right after a decision restores the very same tokens', { timeout: TIMEOUT }, () => {
    let taken = 0;
    const family: Family = { ...tame, timers: true };
    fc.assert(
      fc.property(randomBlocks(family), fc.nat(1023), fc.nat(30), fc.infiniteStream(fc.nat(50)), (block, seed, steps, order) => {
        const random = buildRandomModel(block);
        const run = new RandomRun(random);
        run.tick = 0; // so that no time passes between a decision and its take-back
        const values = fixedValues(random, seed);
        for (let n = 0; n < steps && run.instance.state === 'active'; n++) {
          if (order.next().value % 4 === 0) run.operate({ kind: 'trigger', a: order.next().value, b: 0, v: 0 });
          if (run.instance.state !== 'active') return;
          const held = run.held();
          const token = held[order.next().value % held.length]!;
          if (token.ballot === undefined) {
            run.approve(token, values);
            continue;
          }
          const before = run.instance;
          const { person } = canAct(token.ballot)[0]!;
          run.approve(token, values);
          if (run.token(token.id) !== undefined) continue;
          const after = shape(run);
          if (!run.do({ type: 'takeBack', token: token.id }, person)) continue;
          taken++;
          expect(withoutData(run.instance.tokens)).toEqual(withoutData(before.tokens));
          expect(run.instance.state).toBe(before.state);
          run.approve(token, values);
          expect(shape(run)).toEqual(after);
        }
      }),
      { numRuns: runs(150) },
    );
    expect(taken).toBeGreaterThan(0);
  });
});

/** Variables are not rolled back. */
function withoutData(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => (token.parent === null ? { ...token, variables: {} } : token));
}

/** The state without the ids of tokens that were entered anew. */
function shape(run: RandomRun): readonly unknown[] {
  const path = (token: Token): string => {
    const parent = token.parent === null ? '' : path(run.token(token.parent)!);
    return `${parent}/${token.at}#${token.item ?? ''}`;
  };
  return run.instance.tokens
    .map((token) => ({ path: path(token), via: token.via, state: token.state, ballot: token.ballot }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
