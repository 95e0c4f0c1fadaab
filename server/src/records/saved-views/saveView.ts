import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { idOf } from '../values/idOf.js';
import { checkView } from './checkView.js';
import { readDefaultView } from './defaultView.js';
import { showView } from './listViews.js';
import type { SavedView, ViewDraft } from './savedView.js';
import { draftOf, readOwnView, storedDraft } from './viewRows.js';

/** Tabs of one person above one list. */
const MOST = 50;

/**
 * Keeps a new view.
 *
 * @param key idempotency key: the same key of the same person keeps one view, and answers it again
 * @throws {HttpError} 403, 409 when there are too many, 422 for what the author himself may not ask for or a role that he has not.
 */
export async function createView(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  draft: ViewDraft,
  key?: string,
): Promise<SavedView> {
  await check(context, actor, entity, draft);
  const { personId } = actor;
  const at = context.clock.now();
  const id = key === undefined ? newId(at) : idOf(personId, `view ${entity.name}`, key);
  await context.database.write(async (tx) => {
    const own = await tx.query<{ id: string }>('SELECT id FROM saved_views WHERE entity = ? AND person_id = ?', [
      entity.name,
      personId,
    ]);
    if (own.some((row) => row.id === id)) return;
    if (own.length >= MOST) throw tooManyViews();
    const row = { id, entity: entity.name, person_id: personId, ...storedDraft(draft), created_at: at, updated_at: at };
    await tx.insert('saved_views', [row]);
    await note(context, tx, actor, 'view.created', id, { entity: entity.name, sharedWith: draft.sharedWith });
  });
  return shown(context, actor, entity, id);
}

/**
 * Changes one's own view.
 *
 * @throws {HttpError} 404 for those of others, 422 as when it is created.
 */
export async function changeView(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  change: Partial<ViewDraft>,
): Promise<SavedView> {
  const row = await readOwnView(context.database, entity.name, id, actor.personId);
  if (!row) throw refusals.notFound();
  const draft = { ...draftOf(row), ...change };
  await check(context, actor, entity, draft);
  const { name, shared_with: sharedWith, query } = storedDraft(draft);
  await context.database.write(async (tx) => {
    await tx.run('UPDATE saved_views SET name = ?, shared_with = ?, query = ?, updated_at = ? WHERE id = ?', [
      name,
      sharedWith,
      query,
      context.clock.now(),
      id,
    ]);
    await note(context, tx, actor, 'view.changed', id, { entity: entity.name, sharedWith, fields: Object.keys(change) });
  });
  return shown(context, actor, entity, id);
}

/** @throws {HttpError} 404 for views of others. */
export async function deleteView(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  if (!(await readOwnView(context.database, entity.name, id, actor.personId))) throw refusals.notFound();
  await context.database.write(async (tx) => {
    await tx.run('DELETE FROM saved_views WHERE id = ?', [id]);
    await tx.run('DELETE FROM default_views WHERE view_id = ?', [id]);
    await note(context, tx, actor, 'view.deleted', id, { entity: entity.name });
  });
}

async function check(context: RecordsContext, actor: Actor, entity: RecordEntity, draft: ViewDraft): Promise<void> {
  await checkView(context, actor, entity, draft);
  if (['me', 'everyone', ...actor.roles].includes(draft.sharedWith)) return;
  throw refusals.invalid([
    {
      field: 'sharedWith',
      id: 'unknown_role',
      message: { zh: '只能共享给自己所在的角色。', en: 'Expected a role that you have yourself.' },
    },
  ]);
}

async function shown(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<SavedView> {
  const row = await readOwnView(context.database, entity.name, id, actor.personId);
  if (!row) throw refusals.notFound();
  return showView(context, actor, row, await readDefaultView(context.database, entity.name, actor.personId));
}

const note = (
  context: RecordsContext,
  tx: Parameters<typeof appendAudit>[0],
  actor: Actor,
  action: string,
  subjectId: string,
  detail: Readonly<Record<string, unknown>>,
) => appendAudit(tx, { at: context.clock.now(), personId: actor.personId, action, subject: 'view', subjectId, detail });

const tooManyViews = () =>
  new HttpError(409, 'too_many_views', {
    zh: `每个列表最多保存 ${MOST} 个视图，请先删除不用的。`,
    en: `A list has at most ${MOST} views of yours. Please delete one first.`,
  });
