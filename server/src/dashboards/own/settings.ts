import type { Place, Widget } from '@vermilion/plugin-kit';
import type { Database } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import type { DashboardsContext } from '../dashboardsContext.js';

/** How one person looks at a dashboard. */
export interface DashboardSettings {
  /** Places by widget, where they are not those of the dashboard; null: none of his own. */
  readonly layout: Readonly<Record<string, Place>> | null;
  /** Opened first. */
  readonly isDefault: boolean;
}

export const NO_SETTINGS: DashboardSettings = { layout: null, isDefault: false };

/** What somebody has set, by dashboard. */
export async function readSettings(
  { read }: Pick<Database, 'read'>,
  { personId }: Actor,
): Promise<ReadonlyMap<string, DashboardSettings>> {
  const rows = await read<{ dashboard: string; layout: string | null; is_default: number }>(
    'SELECT dashboard, layout, is_default FROM dashboard_settings WHERE person_id = ?',
    [personId],
  );
  return new Map(
    rows.map(({ dashboard, layout, is_default }) => {
      const places = layout === null ? null : (JSON.parse(layout) as DashboardSettings['layout']);
      return [dashboard, { layout: places, isDefault: is_default === 1 }] as const;
    }),
  );
}

/** Keeps how somebody looks at a dashboard; one of them is opened first. */
export async function keepSettings(
  { database }: Pick<DashboardsContext, 'database'>,
  { personId }: Actor,
  dashboard: string,
  { layout, isDefault }: DashboardSettings,
): Promise<void> {
  await database.write(async (tx) => {
    if (isDefault) await tx.run('UPDATE dashboard_settings SET is_default = 0 WHERE person_id = ?', [personId]);
    await tx.run('DELETE FROM dashboard_settings WHERE person_id = ? AND dashboard = ?', [personId, dashboard]);
    const row = { person_id: personId, dashboard, layout: layout && JSON.stringify(layout), is_default: isDefault ? 1 : 0 };
    await tx.insert('dashboard_settings', [row]);
  });
}

/** The widgets where somebody wants them; those that he has not moved stay where they are. */
export const arranged = (
  widgets: Readonly<Record<string, Widget>>,
  layout: DashboardSettings['layout'],
): Readonly<Record<string, Widget>> =>
  Object.fromEntries(
    Object.entries(widgets).map(([name, widget]) => [name, { ...widget, place: layout?.[name] ?? widget.place }]),
  );
