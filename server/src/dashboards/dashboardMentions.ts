import type { MentionFinder } from '../metadata/mentions/mention.js';
import { namedInConditions } from '../metadata/mentions/namedInConditions.js';
import type { PersonBrief } from '../organization/personBrief.js';
import type { DashboardsContext } from './dashboardsContext.js';
import type { DashboardContent } from './own/ownDashboard.js';
import { readAllDashboards } from './own/readDashboards.js';

/** Dashboards, of plugins and of people, whose conditions name items. */
export const dashboardMentions =
  (
    { database, registry }: Pick<DashboardsContext, 'database' | 'registry'>,
    brief: (personId: string | null) => PersonBrief | null,
  ): MentionFinder =>
  async (items) => {
    const ofPlugins = [...registry.dashboards.values()].map((content) => ({ content, by: null }));
    const ofPeople = (await readAllDashboards(database)).map(({ content, owner_id: owner }) => ({
      content: JSON.parse(content) as DashboardContent,
      by: brief(owner)?.name ?? null,
    }));
    return [...ofPlugins, ...ofPeople].map(({ content, by }) => ({
      kind: 'dashboard' as const,
      title: content.title,
      by,
      codes: namedInConditions(registry, items, [content.widgets, content.filters ?? []]),
    }));
  };
