import type { Text, Widget } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { DashboardsContext } from '../dashboardsContext.js';
import type { NamedDashboard } from '../dashboardsFor.js';
import { shownTo } from './shownTo.js';

const CLOSED: Text = {
  zh: '这里的统计用到了你看不到的数据或字段。',
  en: 'These numbers need data or fields that are not open to you.',
};

/** A dashboard for a reader: what stands on things that he may not read says just that. Its author sees what he has written. */
export async function shownDashboard(
  context: DashboardsContext,
  actor: Actor,
  dashboard: NamedDashboard,
): Promise<NamedDashboard> {
  if (dashboard.mine) return dashboard;
  const shown = shownTo(context, actor);
  const widgets = await Promise.all(
    Object.entries(dashboard.widgets).map(
      async ([name, widget]) => [name, (await shown.widget(widget)) ?? closed(widget)] as const,
    ),
  );
  const filters = await Promise.all(dashboard.filters.map((filter) => shown.filter(filter)));
  return { ...dashboard, widgets: Object.fromEntries(widgets), filters: filters.filter((filter) => filter !== null) };
}

const closed = ({ title, place }: Widget): Widget => ({ kind: 'text', title, place, text: CLOSED });
