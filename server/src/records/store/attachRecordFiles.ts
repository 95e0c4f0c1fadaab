import type { FileReference } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import { attachFiles } from '../../files/attachFiles.js';
import { cellsOf } from '@vermilion/plugin-kit/fields';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';

const KINDS: ReadonlySet<string> = new Set(['file', 'image']);

/**
 * Ties the files among the written values to the record, so that its readers may read them.
 *
 * @throws {HttpError} 422 at the field if a file is unknown or another's.
 */
export async function attachRecordFiles(
  { registry }: Pick<RecordsContext, 'registry'>,
  tx: Transaction,
  entity: RecordEntity,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  by: string | null,
): Promise<void> {
  for (const { path, field, value } of cellsOf(entity.definition.fields, fields, (name) => registry.entities.get(name))) {
    if (!KINDS.has(field.kind) || !Array.isArray(value)) continue;
    const ids = (value as readonly FileReference[]).map((file) => file.id);
    await attachFiles(tx, ids, { record: { entity: entity.name, id } }, by ?? '', path);
  }
}
