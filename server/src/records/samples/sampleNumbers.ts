import type { Transaction } from '../../database/database.js';
import { counterName } from '../serials/assignNumber.js';
import { parseSerialPattern, type SerialParts } from '../serials/serialPattern.js';

/** Gives numbers to many samples in memory; the counters are stored once at the end. */
export interface SampleNumbers {
  next(pattern: string, parts: SerialParts): string;
  store(tx: Transaction): Promise<void>;
}

export function createSampleNumbers(): SampleNumbers {
  const counters = new Map<string, number>();
  return {
    next(pattern, parts) {
      const serial = parseSerialPattern(pattern);
      const counter = counterName(pattern, parts);
      const sequence = (counters.get(counter) ?? 0) + 1;
      counters.set(counter, sequence);
      return serial.format(parts, sequence);
    },
    store: (tx) =>
      tx.insert(
        'serial_counters',
        [...counters].map(([name, value]) => ({ name, last_value: value })),
      ),
  };
}
