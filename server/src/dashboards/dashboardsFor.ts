import type { DashboardDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import type { DashboardsContext } from './dashboardsContext.js';

export interface NamedDashboard extends DashboardDefinition {
  /** `crm:sales`. */
  readonly name: string;
}

const isFor = ({ roles }: Actor, { audience }: DashboardDefinition) =>
  audience.length === 0 || audience.some((role) => roles.includes(role));

/** The dashboards that somebody is meant to see. What is in them is limited by his rights on the records, not by this. */
export const dashboardsFor = ({ registry }: Pick<DashboardsContext, 'registry'>, actor: Actor): readonly NamedDashboard[] =>
  [...registry.dashboards].flatMap(([name, dashboard]) => (isFor(actor, dashboard) ? [{ name, ...dashboard }] : []));

/** @throws {HttpError} 404 if there is none of this name for him. */
export function dashboardFor(context: Pick<DashboardsContext, 'registry'>, actor: Actor, name: string): NamedDashboard {
  const found = dashboardsFor(context, actor).find((dashboard) => dashboard.name === name);
  if (!found) throw refusals.notFound();
  return found;
}
