import type { DashboardDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { DashboardsContext } from './dashboardsContext.js';
import type { DashboardContent, DashboardRow } from './own/ownDashboard.js';
import { readDashboards } from './own/readDashboards.js';

export interface NamedDashboard extends Omit<DashboardContent, 'version'> {
  /** `crm:sales` of a plugin, the id of somebody's own. */
  readonly name: string;
  /** Who has made it; null: it comes with a plugin. */
  readonly by: PersonBrief | null;
  readonly mine: boolean;
  /** Null: it comes with a plugin. */
  readonly version: number | null;
}

const isFor = ({ roles }: Actor, { audience }: DashboardDefinition) =>
  audience.length === 0 || audience.some((role) => roles.includes(role));

/** The dashboards that somebody is meant to see. What is in them is limited by his rights on the records, not by this. */
export async function dashboardsFor(context: DashboardsContext, actor: Actor): Promise<readonly NamedDashboard[]> {
  const rows = await readDashboards(context, actor);
  return [
    ...[...context.registry.dashboards].flatMap(([name, each]) => (isFor(actor, each) ? [ofPlugin(name, each)] : [])),
    ...rows.map((row) => ofPerson(context, actor, row)),
  ];
}

/** @throws {HttpError} 404 if there is none of this name for him. */
export async function dashboardFor(context: DashboardsContext, actor: Actor, name: string): Promise<NamedDashboard> {
  const declared = context.registry.dashboards.get(name);
  if (declared && isFor(actor, declared)) return ofPlugin(name, declared);
  const [row] = name.includes(':') ? [] : await readDashboards(context, actor, name);
  if (!row) throw refusals.notFound();
  return ofPerson(context, actor, row);
}

const ofPlugin = (name: string, { title, description, widgets, filters }: DashboardDefinition): NamedDashboard => ({
  name,
  title,
  description: description ?? null,
  filters: filters ?? [],
  widgets,
  by: null,
  mine: false,
  version: null,
});

const ofPerson = (context: DashboardsContext, actor: Actor, row: DashboardRow): NamedDashboard => ({
  name: row.id,
  ...(JSON.parse(row.content) as DashboardContent),
  by: personBrief(context.world(), row.owner_id),
  mine: row.owner_id === actor.personId,
  version: row.version,
});
