import type { RecordsContext } from '../../records/recordsContext.js';
import type { ScanRow } from './scanRow.js';

/** The latest search for duplicates of an entity; all null if there was none. */
export interface ScanView {
  readonly state: ScanRow['state'] | null;
  readonly processed: number;
  readonly found: number;
  /** Values that so many records share that they were not compared for it. */
  readonly skipped: number;
  readonly at: number | null;
  readonly finishedAt: number | null;
}

export async function lastScan({ database }: Pick<RecordsContext, 'database'>, entity: string): Promise<ScanView> {
  const [row] = await database.read<ScanRow>(
    'SELECT * FROM duplicate_scans WHERE entity = ? ORDER BY created_at DESC, id DESC LIMIT 1',
    [entity],
  );
  return {
    state: row?.state ?? null,
    processed: row?.processed ?? 0,
    found: row?.found ?? 0,
    skipped: row?.skipped ?? 0,
    at: row?.created_at ?? null,
    finishedAt: row?.finished_at ?? null,
  };
}
