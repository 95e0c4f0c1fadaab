import type { RecordsContext } from '../records/recordsContext.js';
import type { PersonBrief } from '../organization/personBrief.js';
import type { LiveMetadata } from './liveMetadata.js';

/** What every change of the metadata needs. */
export interface MetadataContext extends Pick<RecordsContext, 'database' | 'clock'> {
  readonly metadata: LiveMetadata;
  readonly brief: (personId: string | null) => PersonBrief | null;
}
