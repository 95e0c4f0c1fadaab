import { seededRandom, seedOf } from '@vermilion/plugin-kit';
import type { RequestedSample } from '../records/samples/loadSamples.js';
import type { DemoContext } from './demoContext.js';
import { settlePast } from './settlePast.js';
import { createWalk, type Walk } from './walk.js';

/**
 * Walks the sample requests through their flows, in the order in which things happened, with the clock standing at each moment:
 * what they leave behind is what real requests leave behind. A request that cannot go on is logged and left where it is.
 *
 * @returns how many went the way they were meant to.
 */
export async function walkRequests(context: DemoContext, samples: readonly RequestedSample[]): Promise<number> {
  if (samples.length === 0) return 0; // Any start but the first of a demo: nothing that is there is touched.
  const { clock, log } = context;
  const now = clock.now();
  const walks = new Map(samples.map((sample) => [createWalk(context, sample, seededRandom(seedOf(sample.key))), sample]));
  let broken = 0;
  try {
    for (let walk = earliest(walks); walk && walk.next! < now; walk = earliest(walks)) {
      clock.travelTo(walk.next);
      await doDueWork(context);
      try {
        await walk.step();
      } catch (error) {
        log.warn({ err: error, sample: walks.get(walk)!.key }, 'A sample request could not go on');
        walks.delete(walk);
        broken++;
      }
    }
    clock.travelTo(now);
    await doDueWork(context);
    await settlePast(context.database, now);
  } finally {
    clock.travelTo(undefined);
  }
  return samples.length - broken;
}

function earliest(walks: ReadonlyMap<Walk, RequestedSample>): Walk | undefined {
  let first: Walk | undefined;
  for (const [walk] of walks) if (walk.next !== undefined && (first === undefined || walk.next < first.next!)) first = walk;
  return first;
}

async function doDueWork({ runtime }: DemoContext): Promise<void> {
  while ((await runtime.runDueWork()) > 0);
}
