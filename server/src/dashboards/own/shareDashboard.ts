import type { Actor } from '../../http/actor.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { receiverTitle } from '../../records/shares/receiverTitle.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import type { Receiver } from './ownDashboard.js';
import { noteDashboard, ownDashboard } from './saveDashboard.js';

/**
 * Shows a dashboard to these and to nobody else. They see its numbers by their own rights.
 *
 * @throws {HttpError} 404 for those of others, 422 for somebody who is not there.
 */
export async function shareDashboard(
  context: DashboardsContext,
  actor: Actor,
  id: string,
  receivers: readonly Receiver[],
): Promise<void> {
  await ownDashboard(context, actor, id);
  expectReceivers(context, receivers);
  await context.database.write(async (tx) => {
    await tx.run('DELETE FROM dashboard_shares WHERE dashboard_id = ?', [id]);
    const distinct = new Map(receivers.map((each) => [`${each.kind} ${each.receiver}`, each] as const));
    const rows = [...distinct.values()].map(({ kind, receiver }) => ({ dashboard_id: id, receiver_kind: kind, receiver }));
    if (rows.length > 0) await tx.insert('dashboard_shares', rows);
    await noteDashboard(context, tx, actor, 'dashboard.shared', id, { receivers });
  });
}

/** @throws {HttpError} 422 for somebody who is not there. */
export function expectReceivers(context: DashboardsContext, receivers: readonly Receiver[]): void {
  const issues = receivers.flatMap(({ kind, receiver }, at): readonly HttpIssue[] => {
    const isThere = kind === 'everyone' ? receiver === '' : receiverTitle(context, { kind, receiver }, 'zh') !== undefined;
    return isThere ? [] : [{ field: `receivers.${at}`, id: 'unknown_receiver', message: UNKNOWN }];
  });
  if (issues.length > 0) throw refusals.invalid(issues);
}

const UNKNOWN = { zh: '找不到该人员、角色或部门。', en: 'Expected a person, role or department that is there.' };
