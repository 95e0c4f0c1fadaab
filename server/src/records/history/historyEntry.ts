import type { Text } from '@vermilion/plugin-kit';
import { newId } from '../../database/newId.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from '../values/columnCodec.js';
import { storeChanges, type FieldChange } from './fieldChange.js';

export type HistoryAction = 'created' | 'updated' | 'deleted' | 'restored';

/** Who writes, when, and for which request. */
export interface WriteNote {
  /** Null: the platform itself. */
  readonly by: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly requestId?: string | null;
  /** Why, where no person typed it. */
  readonly note?: Text;
}

/** A row of `record_history`; nothing in that table is ever changed. */
export function historyEntry(
  entity: RecordEntity,
  codec: ColumnCodec,
  entry: WriteNote & {
    readonly recordId: string;
    readonly action: HistoryAction;
    readonly version: number;
    readonly changes: readonly FieldChange[];
  },
): Readonly<Record<string, unknown>> {
  return {
    id: newId(entry.at),
    entity: entity.name,
    record_id: entry.recordId,
    at: entry.at,
    by_id: entry.by,
    action: entry.action,
    request_id: entry.requestId ?? null,
    version: entry.version,
    changes: storeChanges(entity, codec, entry.changes),
    note: entry.note === undefined ? null : JSON.stringify(entry.note),
  };
}
