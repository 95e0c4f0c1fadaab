import { isTemporal } from './isTemporal.js';

/** A value as JSON has it: dates and durations as text. */
export function plainOf(value: unknown): unknown {
  if (isTemporal(value)) return value.toJSON();
  return Array.isArray(value) ? value.map(plainOf) : value;
}
