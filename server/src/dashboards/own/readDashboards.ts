import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import type { DashboardRow, Receiver } from './ownDashboard.js';

const SELECT = 'SELECT id, owner_id, version, content FROM dashboards';

/** The dashboards that somebody has made, and those that are shared with him now; the oldest first. */
export function readDashboards(
  { database, tree }: Pick<DashboardsContext, 'database' | 'tree'>,
  { personId, roles, departmentId }: Actor,
  id?: string,
): Promise<DashboardRow[]> {
  const departments = departmentId === null ? [] : tree().path(departmentId);
  const among = (kind: Receiver['kind'], names: readonly string[]) =>
    names.length === 0 ? '' : ` OR (receiver_kind = '${kind}' AND receiver IN (${marks(names.length)}))`;
  const shared =
    `SELECT dashboard_id FROM dashboard_shares WHERE receiver_kind = 'everyone' OR (receiver_kind = 'person' AND receiver = ?)` +
    among('role', roles) +
    among('department', departments);
  return database.read<DashboardRow>(
    `${SELECT} WHERE (owner_id = ? OR id IN (${shared}))${id === undefined ? '' : ' AND id = ?'} ORDER BY id`,
    [personId, personId, ...roles, ...departments, ...(id === undefined ? [] : [id])],
  );
}

/** Everybody's dashboards. */
export const readAllDashboards = ({ read }: Pick<Database, 'read'>): Promise<DashboardRow[]> =>
  read<DashboardRow>(`${SELECT} ORDER BY id`);

/** With whom a dashboard is shared. */
export async function readReceivers(read: Database['read'], id: string): Promise<readonly Receiver[]> {
  const rows = await read<{ receiver_kind: Receiver['kind']; receiver: string }>(
    'SELECT receiver_kind, receiver FROM dashboard_shares WHERE dashboard_id = ? ORDER BY receiver_kind, receiver',
    [id],
  );
  return rows.map(({ receiver_kind: kind, receiver }) => ({ kind, receiver }));
}
