import { AsyncLocalStorage } from 'node:async_hooks';
import { createLiveMap } from './liveMap.js';
import type { Registered, Registry } from './registry.js';

/** A registry that is replaced while the server runs. What began with one registry ends with it. */
export interface LiveRegistry {
  /** May be kept by anybody: answers from the registry that the work in hand began with, else from the newest. */
  readonly registry: Registry;
  newest(): Registry;
  replace(next: Registry): void;
  /** Runs `work`, however long it takes, on the registry that is the newest now. */
  hold<T>(work: () => T): T;
}

export function createLiveRegistry(first: Registry): LiveRegistry {
  const held = new AsyncLocalStorage<Registry>();
  let newest = first;
  const current = () => held.getStore() ?? newest;
  const live = <T>(part: (registry: Registry) => Registered<T>) => createLiveMap(() => part(current()));
  return {
    registry: {
      snapshot: current,
      get plugins() {
        return current().plugins;
      },
      dictionaries: live((registry) => registry.dictionaries),
      entities: live((registry) => registry.entities),
      forms: live((registry) => registry.forms),
      flows: live((registry) => registry.flows),
      handlers: live((registry) => registry.handlers),
      roles: live((registry) => registry.roles),
      dashboards: live((registry) => registry.dashboards),
      views: live((registry) => registry.views),
    },
    newest: () => newest,
    replace: (next) => void (newest = next),
    hold: (work) => held.run(newest, work),
  };
}
