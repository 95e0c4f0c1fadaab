import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { idOf } from '../../records/values/idOf.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import { checkDashboard } from './checkDashboard.js';
import type { DashboardContent, DashboardRow } from './ownDashboard.js';
import { readDashboards } from './readDashboards.js';

/** Dashboards of one person. */
const MOST = 50;

/**
 * Keeps a new dashboard.
 *
 * @param key idempotency key: the same key of the same person keeps one dashboard
 * @returns its id
 * @throws {HttpError} 409 when there are too many, 422 for widgets that make no sense or that their author may not read.
 */
export async function createDashboard(
  context: DashboardsContext,
  actor: Actor,
  content: DashboardContent,
  key?: string,
): Promise<string> {
  await checkDashboard(context, actor, content);
  const at = context.clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'dashboard', key);
  await context.database.write(async (tx) => {
    const own = await tx.query<{ id: string }>('SELECT id FROM dashboards WHERE owner_id = ?', [actor.personId]);
    if (own.some((row) => row.id === id)) return;
    if (own.length >= MOST) throw tooManyDashboards();
    const row = { id, owner_id: actor.personId, version: 1, content: JSON.stringify(content), created_at: at, updated_at: at };
    await tx.insert('dashboards', [row]);
    await noteDashboard(context, tx, actor, 'dashboard.created', id, { widgets: Object.keys(content.widgets).length });
  });
  return id;
}

/** @throws {HttpError} 404 for those of others, 409 when it was changed meanwhile, 422 as when it is created. */
export async function changeDashboard(
  context: DashboardsContext,
  actor: Actor,
  id: string,
  { version, ...content }: DashboardContent & { readonly version: number },
): Promise<void> {
  const row = await ownDashboard(context, actor, id);
  if (row.version !== version) throw refusals.staleVersion({ version: row.version });
  await checkDashboard(context, actor, content, JSON.parse(row.content) as DashboardContent);
  await context.database.write(async (tx) => {
    const changed = await tx.run(
      'UPDATE dashboards SET content = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?',
      [JSON.stringify(content), context.clock.now(), id, version],
    );
    if (changed === 0) throw refusals.staleVersion({ version: version + 1 });
    await noteDashboard(context, tx, actor, 'dashboard.changed', id, { widgets: Object.keys(content.widgets).length });
  });
}

/** With its shares, its mails and what people have made of it. @throws {HttpError} 404 for those of others. */
export async function deleteDashboard(context: DashboardsContext, actor: Actor, id: string): Promise<void> {
  await ownDashboard(context, actor, id);
  await context.database.write(async (tx) => {
    await tx.run('DELETE FROM dashboards WHERE id = ?', [id]);
    await tx.run('DELETE FROM dashboard_shares WHERE dashboard_id = ?', [id]);
    await tx.run('DELETE FROM dashboard_settings WHERE dashboard = ?', [id]);
    await tx.run('DELETE FROM dashboard_mailings WHERE dashboard = ?', [id]);
    await noteDashboard(context, tx, actor, 'dashboard.deleted', id, {});
  });
}

/** @throws {HttpError} 404 if there is none, or it is somebody else's. */
export async function ownDashboard(context: DashboardsContext, actor: Actor, id: string): Promise<DashboardRow> {
  const [row] = await readDashboards(context, actor, id);
  if (row?.owner_id !== actor.personId) throw refusals.notFound();
  return row;
}

/** A line in the audit log. */
export const noteDashboard = (
  context: Pick<DashboardsContext, 'clock'>,
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
  detail: Readonly<Record<string, unknown>>,
) => appendAudit(tx, { at: context.clock.now(), personId: actor.personId, action, subject: 'dashboard', subjectId, detail });

const tooManyDashboards = () =>
  new HttpError(409, 'too_many_dashboards', {
    zh: `每人最多 ${MOST} 个看板，请先删除不用的。`,
    en: `Somebody has at most ${MOST} dashboards. Please delete one first.`,
  });
