import type { Instance } from '../../instance.js';
import type { ProcessModel } from '../../model/processModel.js';
import type { World } from '../../world.js';
import { RouteAhead } from './routeAhead.js';
import type { RouteStop } from './routeStop.js';

/**
 * The rest of the way of a running request: first where it stands now (`current`), then what is foreseen.
 *
 * @param at now, milliseconds since 1970, UTC.
 */
export function previewRest(model: ProcessModel, instance: Instance, at: number, world: World): readonly RouteStop[] {
  const ahead = new RouteAhead(model, instance, at, world, false);
  ahead.run();
  return ahead.stops;
}
