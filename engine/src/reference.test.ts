import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance } from './advance.js';
import { replay } from './apply.js';
import { link } from './compile/link.js';
import { createInstance, type Instance } from './instance.js';
import type { Variables } from './model/expression.js';
import { noWorld } from './testing/noWorld.js';
import { buildWideModel, CONDITIONS } from './testing/reference/buildWideModel.js';
import { Reference } from './testing/reference/reference.js';
import { wideBlocks } from './testing/reference/wideBlock.js';
import { runs } from './testing/random/runs.js';

type Draw = readonly [kind: number, pick: number, bits: number];

const values = (bits: number): Variables =>
  Object.fromEntries(Array.from({ length: CONDITIONS }, (_, n) => [`c${n}`, (bits >> n) & 1]));

/** What both must agree upon: how the instance stands, and where something waits for the outside. */
const held = ({ tokens }: Instance): readonly string[] =>
  tokens
    .filter(({ state }) => state === 'held')
    .map(({ at }) => at)
    .sort();

test('the engine agrees with the reference interpreter on every random history', () => {
  const seen = new Map<string, number>();
  const note = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(
      wideBlocks,
      fc.nat(15),
      fc.array(fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(15)), { maxLength: 30 }),
      (block, first, draws: readonly Draw[]) => {
        const flat = buildWideModel(block);
        const model = link(flat);
        const reference = new Reference(flat, values(first));
        let instance = createInstance(model, 'i');
        let at = 0;
        const waits = new Map<string, { readonly token: number; readonly event: string }>();
        const give = (asked: object): void => {
          const before = instance;
          const outcome = advance(model, before, { ...asked, at: (at += 1000), by: 'x' } as never, noWorld);
          expect(replay(before, outcome.events)).toEqual(outcome.instance);
          instance = JSON.parse(JSON.stringify(outcome.instance)) as Instance;
          for (const effect of outcome.effects) {
            if (effect.type === 'subscribe') waits.set(`${effect.token} ${effect.event}`, effect);
            if (effect.type === 'unsubscribe') waits.delete(`${effect.token} ${effect.event}`);
          }
        };
        const agree = (): void => {
          expect({ state: instance.state, held: held(instance) }).toEqual({ state: reference.state, held: reference.held });
          expect(instance.tokens.filter(({ state }) => state === 'failed')).toEqual([]);
        };
        give({ type: 'start', variables: values(first) });
        agree();
        for (const [kind, pick, bits] of draws) {
          if (instance.state !== 'active') break;
          const works = instance.tokens.filter(
            (token) => token.state === 'held' && model.nodes.get(token.at)!.type === 'userTask',
          );
          const work = works[pick % Math.max(1, works.length)];
          const nth = work === undefined ? 0 : works.filter(({ at: node }) => node === work.at).indexOf(work);
          if (kind < 6 && work !== undefined) {
            note('complete');
            give({ type: 'complete', token: work.id, variables: values(bits) });
            reference.complete(work.at, nth, values(bits));
          } else if (kind === 6 && work !== undefined) {
            note('error');
            give({ type: 'throwError', token: work.id, errorCode: `error${bits % 2}`, variables: {} });
            reference.fail(work.at, nth, `error${bits % 2}`);
          } else if (kind === 7) {
            try {
              give({ type: 'signal', signal: `signal${bits % 2}`, variables: {} });
              note('signal');
            } catch {
              // nobody waits for it
            }
            reference.signal(`signal${bits % 2}`);
          } else {
            const waiting = [...waits.values()];
            const one = waiting[pick % Math.max(1, waiting.length)];
            if (one === undefined) continue;
            note('message');
            const { at: node } = instance.tokens.find(({ id }) => id === one.token)!;
            const place = instance.tokens.filter((token) => token.at === node).findIndex(({ id }) => id === one.token);
            give({ type: 'correlate', token: one.token, event: one.event, variables: {} });
            reference.message(one.event, node, place);
          }
          agree();
        }
        note(instance.state);
      },
    ),
    { numRuns: runs(400) },
  );
  // what never happens is not compared
  expect([...seen.keys()].sort()).toEqual(['active', 'complete', 'completed', 'error', 'failed', 'message', 'signal']);
}, 60_000);
