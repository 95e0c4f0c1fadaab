import type { RouteStop } from '../../api/flows.js';

/** Stops whose people the requester chooses. */
export function picksNeeded(route: readonly RouteStop[]): readonly RouteStop[] {
  return route.filter((stop) => stop.trace?.some((line) => line.rule?.startsWith('initiatorPicks')));
}
