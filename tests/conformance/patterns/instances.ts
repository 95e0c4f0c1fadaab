import type { NodeOptions } from '@vermilion/engine/testing';

/** Several instances at once; `options` says how many and when it is enough. */
export function parallel(options: Partial<NonNullable<NodeOptions['multiInstance']>>): NodeOptions {
  const none = { loopCardinality: undefined, collection: undefined, elementVariable: undefined, completionCondition: undefined };
  return { multiInstance: { isSequential: false, ...none, ...options } };
}
