import type { RoleUse, RoleUseFinder } from '../metadata/roles/uses/roleUse.js';
import type { PersonBrief } from '../organization/personBrief.js';
import type { DashboardsContext } from './dashboardsContext.js';
import { draftOf, type MailingRow } from './mailings/mailing.js';
import type { DashboardContent, Receiver } from './own/ownDashboard.js';
import { readAllDashboards } from './own/readDashboards.js';

/** Dashboards that are shared with the role, or mailed to it. */
export const dashboardUses =
  (
    { database, registry }: Pick<DashboardsContext, 'database' | 'registry'>,
    brief: (personId: string | null) => PersonBrief | null,
  ): RoleUseFinder =>
  async (role) => {
    const own = (await readAllDashboards(database)).map(
      (row) => [row.id, (JSON.parse(row.content) as DashboardContent).title] as const,
    );
    const titles = new Map([...[...registry.dashboards].map(([name, { title }]) => [name, title] as const), ...own]);
    const use = (kind: RoleUse['kind'], dashboard: string, owner: string): RoleUse[] => {
      const title = titles.get(dashboard);
      return title ? [{ kind, title, by: brief(owner)?.name ?? null }] : [];
    };
    const shares = await database.read<{ id: string; owner_id: string }>(
      'SELECT id, owner_id FROM dashboards WHERE id IN (' +
        "SELECT dashboard_id FROM dashboard_shares WHERE receiver_kind = 'role' AND receiver = ?) ORDER BY id",
      [role],
    );
    const mailings = await database.read<MailingRow>('SELECT * FROM dashboard_mailings ORDER BY id');
    const isRole = ({ kind, receiver }: Receiver) => kind === 'role' && receiver === role;
    return [
      ...shares.flatMap(({ id, owner_id: owner }) => use('dashboard', id, owner)),
      ...mailings
        .filter((row) => draftOf(row).receivers.some(isRole))
        .flatMap((row) => use('mailing', row.dashboard, row.owner_id)),
    ];
  };
