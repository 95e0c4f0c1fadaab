import type { RecordsContext } from '../../records/recordsContext.js';
import { orderNightlyRuns, orderRun, type EntityRuns } from '../../runtime/orderRun.js';
import { basketSources } from '../count/basketSource.js';

const runs: EntityRuns = { table: 'association_runs', open: 'counting', first: { done: 0 } };

/** Orders that an entity is counted, unless that is under way; answers the run. */
export const startRun = (context: Pick<RecordsContext, 'database' | 'clock'>, entity: string): Promise<string> =>
  orderRun(context, runs, entity);

/** Orders the counts of the night that are not ordered yet. */
export const startNightlyRuns = (context: RecordsContext): Promise<void> =>
  orderNightlyRuns(
    context,
    runs,
    [...context.entities.values()].filter((entity) => basketSources(context.entities, entity).length > 0).map(({ name }) => name),
  );
