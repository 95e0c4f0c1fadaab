import type { RecordsContext } from '../records/recordsContext.js';
import type { LiveMetadata } from './liveMetadata.js';

/** What every change of the metadata needs. */
export interface MetadataContext extends Pick<RecordsContext, 'database' | 'clock'> {
  readonly metadata: LiveMetadata;
}
