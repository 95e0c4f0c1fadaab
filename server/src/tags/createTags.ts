import type { Route } from '../http/route.js';
import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import { lastNight } from '../runtime/lastNight.js';
import { tagRoutes } from './routes.js';
import { runStep } from './runs/runStep.js';
import { startNightlyRuns } from './runs/startRun.js';
import type { TagRunRow } from './runs/tagRun.js';
import { followRemovals, followWrites } from './settle/followWrites.js';
import type { TagsContext } from './tagsContext.js';

export interface Tags {
  readonly runner: LeasedRunner;
  readonly routes: readonly Route[];
  /** Orders the runs of the night that are not ordered yet, and does what is due. */
  runNightly(): Promise<void>;
}

/** Takes part in the writing of records from now on. */
export function createTags(context: TagsContext): Tags {
  const { records, log } = context;
  const { database, clock, timeZone, hooks } = records;
  hooks.onWritten(followWrites(records));
  hooks.onRemoved(followRemovals);
  const runner = createLeasedRunner<TagRunRow>({
    database,
    clock,
    log,
    table: 'tag_runs',
    open: ['running'],
    step: (run) => runStep(context, run),
  });
  return {
    runner,
    routes: tagRoutes(context, () => void runner.runDue()),
    async runNightly() {
      const now = clock.now();
      await startNightlyRuns(records, now, lastNight(now, timeZone));
      await runner.runDue();
    },
  };
}
