import type { DashboardsContext } from '../dashboardsContext.js';
import { processDictionaries } from './processEntities.js';

/** A context in which the codes of requests and tasks have names as well. */
export const withProcessNames = (context: DashboardsContext): DashboardsContext => ({
  ...context,
  registry: {
    ...context.registry,
    dictionaries: new Map([...context.registry.dictionaries, ...processDictionaries(context.flowTitles())]),
  },
});
