import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import { titleAccess } from '../access/titleAccess.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { Read } from '../store/findRecord.js';
import { organizationTitles } from './organizationTitles.js';
import { titleText, type Locale } from './titleText.js';

const CHUNK = 500;

/**
 * Titles of records by id, also of deleted ones: who may read a reference may read the name of what it leads to, unless the
 * title is personal or sensitive, which is masked here for everybody, or his own roles keep it from him.
 *
 * @param reader null: the text is kept for everybody
 */
export async function titlesOf(
  context: Pick<RecordsContext, 'entities' | 'registry' | 'codec' | 'timeZone' | 'tree'>,
  read: Read,
  entityName: string,
  ids: readonly string[],
  locale: Locale,
  reader: Actor | null,
): Promise<Map<string, string>> {
  const entity = context.entities.get(entityName);
  const titles = new Map<string, string>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const found = entity
      ? await ofEntity(context, read, entity, chunk, locale, reader)
      : await organizationTitles(read, entityName, chunk);
    for (const [id, title] of found) titles.set(id, title);
  }
  return titles;
}

async function ofEntity(
  context: Pick<RecordsContext, 'registry' | 'codec' | 'timeZone' | 'tree'>,
  read: Read,
  entity: RecordEntity,
  ids: readonly string[],
  locale: Locale,
  reader: Actor | null,
): Promise<Map<string, string>> {
  const { titleField } = entity;
  const rows = await read<Record<string, unknown> & TitleRow>(
    `SELECT id, no, owner_id, owner_department_id, ${context.codec.selected(titleField)} FROM \`${entity.table}\` WHERE id IN (${marks(ids.length)})`,
    ids,
  );
  const accessOf = titleAccess(context, reader, entity);
  return new Map(
    rows.map((row) => {
      const value = context.codec.load(entity, titleField, row[titleField.column]);
      const access = accessOf({ id: row.id, ownerId: row.owner_id, ownerDepartmentId: row.owner_department_id });
      const title = titleText(context.registry, titleField, value, access, locale);
      return [row.id, title || access !== 'hidden' ? title : (row.no ?? '—')];
    }),
  );
}

interface TitleRow {
  readonly id: string;
  readonly no: string | null;
  readonly owner_id: string | null;
  readonly owner_department_id: string | null;
}
