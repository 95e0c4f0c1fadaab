import { timeDigits } from './timeDigits.js';

/** The lowest id that `newId` makes at this moment, milliseconds since 1970: a bound for asking by time. */
export const firstIdAt = (at: number): string => timeDigits(Math.max(Math.trunc(at), 0)) + '0'.repeat(16);
