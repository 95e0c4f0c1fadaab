import type { DashboardDefinition } from '../definition/dashboard.js';

/** Declares a dashboard. That its roles, entities and fields exist is checked by `definePlugin`, that its numbers make sense by `checkPlugin`. */
export function defineDashboard<const D extends DashboardDefinition>(dashboard: D): D {
  return dashboard;
}
