import { appendAudit } from '../database/appendAudit.js';
import type { Actor } from '../http/actor.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import { dayIsOver, exportLimits, rowsOfDay } from './exportLimits.js';
import type { ExportRow } from './exportRow.js';
import type { ExportsContext } from './exportsContext.js';

type Noted = Partial<Omit<ExportRow, 'entity'>> & {
  readonly id: string;
  readonly format: ExportRow['format'];
  readonly row_count: number;
  readonly due?: number;
};

/**
 * Notes what leaves the house in the log of exports and in the audit, within what a day allows.
 *
 * @throws {HttpError} 422 `export_quota` when others of the same person have taken the rest of the day meanwhile.
 */
export async function noteExport(
  { records }: Pick<ExportsContext, 'records'>,
  actor: Actor,
  entity: RecordEntity,
  action: 'export.ordered' | 'export.made' | 'export.printed',
  columns: Noted,
): Promise<void> {
  const at = records.clock.now();
  const { personId } = actor;
  const { perDay } = exportLimits(records, actor, entity, action === 'export.printed' ? 'print' : 'export');
  await records.database.write(async (tx) => {
    await tx.insert('exports', [{ person_id: personId, entity: entity.name, created_at: at, ...columns }]);
    const { id, row_count: rows, format, sha256 } = columns;
    const detail = {
      entity: entity.name,
      rows,
      format,
      ...(sha256 ? { sha256 } : {}),
      ...(columns.plain ? { plain: true } : {}),
    };
    await appendAudit(tx, { at, personId, action, subject: 'export', subjectId: id, detail });
    // Counted behind the entry: the log is written by one at a time, so two at once cannot both be the last.
    if ((await rowsOfDay(tx.query, { personId, entity: entity.name }, at)) > perDay) throw dayIsOver(perDay);
  });
}
