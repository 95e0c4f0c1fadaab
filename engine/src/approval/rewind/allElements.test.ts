import fc from 'fast-check';
import { expect, it } from 'vitest';
import { link } from '../../compile/link.js';
import { activityTypes } from '../../model/activityTypes.js';
import { runs } from '../../testing/random/runs.js';
import { buildWideModel } from '../../testing/reference/buildWideModel.js';
import { wideBlocks, type WideBlock } from '../../testing/reference/wideBlock.js';
import { draws, valuesOf, WideWalk } from '../../testing/reference/wideWalk.js';

const MOST_STEPS = 400;

/**
 * Without what takes a token out of a branch that a join waits for: such models get stuck by themselves. And without complex gateways:
 * a return into a branch whose token one has swallowed late is not right yet.
 */
function sound(block: WideBlock): WideBlock {
  if (block.kind === 'complex') return { kind: 'and', of: block.of.map(sound) };
  if (block.kind === 'leave') return { kind: 'throw', what: 'escalation', name: block.name };
  const tame =
    'handlers' in block
      ? { ...block, handlers: block.handlers.filter(({ kind, interrupting }) => kind !== 'error' && !interrupting) }
      : block;
  return 'of' in tame ? { ...tame, of: tame.of.map(sound) } : tame;
}

/** The activities that have been entered, latest last. */
function activitiesOf({ trail, model }: WideWalk): readonly string[] {
  const entered = trail.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'token.entered' ? [event.token.at] : [])),
  );
  return entered.filter((at) => activityTypes.has(model.nodes.get(at)!.type));
}

/** Does whatever can be done until nothing can: events first that somebody waits for on the main path. */
function drive(walk: WideWalk): void {
  for (let n = 0; n < MOST_STEPS && walk.instance.state === 'active'; n++) {
    const [work] = walk.works;
    if (work !== undefined) walk.give({ type: 'complete', token: work, variables: valuesOf(0) });
    else {
      const isOwn = ({ token, event }: { token: number; event: string }): boolean =>
        !['boundaryEvent', 'startEvent'].includes(walk.model.nodes.get(event)!.type) &&
        walk.instance.tokens.some(({ id, state }) => id === token && state === 'held');
      const wait = walk.waits.find(isOwn);
      if (wait !== undefined) walk.give({ type: 'correlate', token: wait.token, event: wait.event, variables: {} });
      else {
        const heard = [0, 1].filter((name) => walk.give({ type: 'signal', signal: `signal${name}`, variables: {} }));
        if (heard.length === 0) return;
      }
    }
  }
}

it('over all elements: whatever has been rewound, everything can still be done, no token is lost or doubled', () => {
  let rewound = 0;
  const holds = fc.property(
    wideBlocks.map(sound),
    fc.array(fc.tuple(draws(6), fc.nat(1000), fc.boolean()), { minLength: 1, maxLength: 4 }),
    (block, rounds) => {
      const walk = new WideWalk(link(buildWideModel(block)));
      for (const [before, pick, straight] of rounds) {
        before.forEach((draw) => walk.go(draw));
        const entered = activitiesOf(walk);
        const node = entered[pick % Math.max(1, entered.length)];
        const mode = straight ? 'straightBack' : 'rewalk';
        if (node !== undefined && walk.give({ type: 'rewind', to: [{ node }], mode })) rewound++;
        expect(walk.instance.tokens.length > 0).toBe(walk.instance.state === 'active');
      }
      drive(walk);
      const rest = walk.instance.tokens.map(({ at, state }) => `${at} ${state}`);
      expect(rest).toEqual([]);
    },
  );
  fc.assert(holds, { numRuns: runs(200) });
  expect(rewound).toBeGreaterThan(0);
}, 60_000);
