import type { Text } from '@vermilion/plugin-kit';
import type { RecordsContext } from '../records/recordsContext.js';
import type { CachedRead } from './cachedRead.js';

/** What dashboards need: the records, and answers kept for a short while. */
export interface DashboardsContext extends RecordsContext {
  readonly cachedRead: CachedRead;
  /** Titles of all flows by key. */
  readonly flowTitles: () => Readonly<Record<string, Text>>;
}
