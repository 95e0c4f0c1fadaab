import type { Condition } from '@vermilion/plugin-kit';
import type { RouteLocationRaw } from 'vue-router';
import { listPath } from './recordPath.js';

/** The list of an entity narrowed by conditions; null when the list cannot show them as what it is narrowed by. */
export function listOf(entity: string, conditions: readonly Condition[]): RouteLocationRaw | null {
  const flat = conditions.flatMap(parts);
  if (flat.some((condition) => !('field' in condition))) return null;
  return { path: listPath(entity), query: flat.length > 0 ? { filter: JSON.stringify(flat) } : {} };
}

const parts = (condition: Condition): readonly Condition[] => ('all' in condition ? condition.all.flatMap(parts) : [condition]);
