import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';

/** What statements have told, kept for a minute. */
export interface ShortMemory<T> {
  /** Undefined: not asked within the last minute. */
  recall(sql: string, params: readonly unknown[]): T | undefined;
  keep(sql: string, params: readonly unknown[], told: T): void;
  forget(sql: string, params: readonly unknown[]): void;
}

const KEPT_MS = 60_000;

/**
 * For what may be a minute old: nothing that is written makes it forget, since to know which answers a write concerns would cost each
 * write more than it saves. A statement holds its reader's data scope, so two people share an answer only if they may see the same rows.
 *
 * @param most answers that are kept; the oldest go first
 */
export function createShortMemory<T>(clock: Clock, most: number): ShortMemory<T> {
  const answers = new Map<string, { readonly at: number; readonly told: T }>();
  return {
    recall(sql, params) {
      const known = answers.get(keyOf(sql, params));
      return known && clock.now() - known.at < KEPT_MS ? known.told : undefined;
    },
    keep(sql, params, told) {
      const key = keyOf(sql, params);
      answers.delete(key);
      answers.set(key, { at: clock.now(), told });
      for (const oldest of answers.keys()) {
        if (answers.size <= most) break;
        answers.delete(oldest);
      }
    },
    forget: (sql, params) => void answers.delete(keyOf(sql, params)),
  };
}

/** Short whatever the statement: one may name ten thousand ids. */
const keyOf = (sql: string, params: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([sql, params], (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)))
    .digest('base64');
