import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { NetworkEdge } from './network.js';

/** A record on the way, with the plan by which its reader may see it. */
export interface Place {
  readonly plan: AccessPlan;
  readonly record: StoredRecord;
}

/** What one step from some records leads to. */
export interface Reached {
  readonly places: readonly Place[];
  readonly edges: readonly NetworkEdge[];
  readonly cut: boolean;
}

export interface Step {
  readonly context: Pick<RecordsContext, 'database' | 'codec' | 'entities'>;
  readonly planOf: (entity: RecordEntity) => Promise<AccessPlan>;
  /** Records of one entity. */
  readonly from: readonly Place[];
}
