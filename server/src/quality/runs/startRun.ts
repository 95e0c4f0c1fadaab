import type { RecordsContext } from '../../records/recordsContext.js';
import { orderNightlyRuns, orderRun, type EntityRuns } from '../../runtime/orderRun.js';
import { NOTHING_MEASURED } from '../measure/measurement.js';

const runs: EntityRuns = { table: 'quality_runs', open: 'measuring', first: { result: JSON.stringify(NOTHING_MEASURED) } };

/** Orders a measurement of an entity, unless one is under way; answers that one. */
export const startRun = (context: Pick<RecordsContext, 'database' | 'clock'>, entity: string): Promise<string> =>
  orderRun(context, runs, entity);

/** Orders the measurements of the night that are not ordered yet. */
export const startNightlyRuns = (context: RecordsContext): Promise<void> =>
  orderNightlyRuns(
    context,
    runs,
    [...context.entities.values()].filter(({ definition }) => definition.rows !== true).map(({ name }) => name),
  );
