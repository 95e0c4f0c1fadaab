import { childOf, childrenOf } from '../reading.js';
import type { ReadBoxed } from './boxed.js';

/** Entries see those before them; one without a name is the result. */
export const context: ReadBoxed = (element, owner, _reading, read) => {
  const entries = childrenOf(element, 'contextEntry').map((entry) => ({
    name: childOf(entry, 'variable')?.attributes['name'],
    value: read(entry, owner),
  }));
  return (scope, run) => {
    const values: Record<string, unknown> = {};
    for (const { name, value } of entries) {
      const result = value?.({ ...scope, ...values }, run) ?? null;
      if (name === undefined) return result;
      values[name] = result;
    }
    return values;
  };
};
