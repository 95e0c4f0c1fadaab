import type { DashboardsContext } from '../dashboardsContext.js';
import { processDictionaries, processEntities } from './processEntities.js';

const NOTHING = { create: null, edit: null, delete: null, import: null, export: null, reveal: null } as const;

/** What widgets can be about besides records, described as the manifest describes entities. */
export const processSources = ({ flowTitles }: Pick<DashboardsContext, 'flowTitles'>) => ({
  entities: Object.fromEntries(
    [...processEntities].map(([name, { definition }]) => [
      name,
      { ...definition, name, plugin: 'process', rules: [], duplicates: false, access: { ...NOTHING, view: 'all' } },
    ]),
  ),
  dictionaries: Object.fromEntries(processDictionaries(flowTitles())),
});
