import type { ProcessModel } from './processModel.js';

const cache = new WeakMap<ProcessModel, readonly string[]>();

/** Names of the variables that any condition of the model looks at, sorted: if none has changed, the way is the same as before. */
export function routingVariables(model: ProcessModel): readonly string[] {
  let names = cache.get(model);
  if (names === undefined) {
    const found = new Set<string>();
    for (const flow of model.flows.values()) for (const name of flow.condition?.reads ?? []) found.add(name);
    cache.set(model, (names = [...found].sort()));
  }
  return names;
}
