import type { Read } from '../store/findRecord.js';
import type { Receiver, ReceiverKind, ShareLevel, ShareNote } from './recordShare.js';

/** A row of `record_shares`. */
export interface ShareRow {
  readonly id: string;
  readonly receiver_kind: ReceiverKind;
  readonly receiver: string;
  readonly level: ShareLevel;
  readonly last_day: string | null;
  readonly until_at: number | null;
  readonly by_id: string;
  readonly created_at: number;
}

/** The shares of one record, the first first. */
export const readShares = (read: Read, entity: string, recordId: string): Promise<ShareRow[]> =>
  read<ShareRow>(
    'SELECT id, receiver_kind, receiver, level, last_day, until_at, by_id, created_at FROM record_shares WHERE entity = ? AND record_id = ? ORDER BY created_at, id',
    [entity, recordId],
  );

export const noteOf = (row: ShareRow): ShareNote => ({
  kind: row.receiver_kind,
  receiver: row.receiver,
  level: row.level,
  lastDay: row.last_day,
});

export const isFor = (row: ShareRow, { kind, receiver }: Receiver): boolean =>
  row.receiver_kind === kind && row.receiver === receiver;
