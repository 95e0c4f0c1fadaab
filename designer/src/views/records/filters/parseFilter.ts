import type { Filter } from '../../../api/records.js';

/** Conditions that all hold, from JSON text: a list of them, or one; what does not make sense is left out. */
export function parseFilter(text: string): readonly Filter[] {
  try {
    const value: unknown = JSON.parse(text || '[]');
    const list = Array.isArray(value) ? value : isFilter(value) && 'all' in value ? value.all : [value];
    return list.filter(isFilter);
  } catch {
    return [];
  }
}

function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null) return false;
  if ('all' in value) return Array.isArray(value.all) && value.all.every(isFilter);
  if ('any' in value) return Array.isArray(value.any) && value.any.every(isFilter);
  if ('referredBy' in value) return typeof value.referredBy === 'string';
  return 'field' in value && typeof value.field === 'string' && 'op' in value && typeof value.op === 'string';
}
