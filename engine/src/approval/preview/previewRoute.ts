import { createInstance } from '../../instance.js';
import type { Variables } from '../../model/expression.js';
import type { ProcessModel } from '../../model/processModel.js';
import type { World } from '../../world.js';
import { RouteAhead } from './routeAhead.js';
import type { RouteStop } from './routeStop.js';

/**
 * The whole way of a request before it is submitted, with the people: what the requester sees.
 *
 * The same engine is run ahead, so the preview cannot differ from what will happen, unless data, people or decisions do.
 *
 * @param variables as `start` will get them; `initiator` must be among them.
 * @param by who submits.
 * @param at when, milliseconds since 1970, UTC.
 */
export function previewRoute(
  model: ProcessModel,
  variables: Variables,
  by: string,
  at: number,
  world: World,
): readonly RouteStop[] {
  const ahead = new RouteAhead(model, createInstance(model, 'preview'), at, world, true);
  if (ahead.do({ type: 'start', variables }, by)) ahead.run();
  return ahead.stops;
}
