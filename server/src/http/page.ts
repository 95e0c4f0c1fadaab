import { z } from 'zod';
import { refusals } from './refusals.js';

/** One page of a list by keyset. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null;
  readonly total?: number | '10000+';
}

/** Query of every list; spread into a `z.strictObject`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
};

type Key = string | number | null;

/** A cursor: the sort values of the last row, opaque to clients. */
export const encodeCursor = (keys: readonly Key[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * Reads a cursor of `count` values.
 *
 * @throws {HttpError} 422 if it is not one of ours.
 */
export function decodeCursor(cursor: string, count: number): Key[] {
  try {
    return z
      .array(z.union([z.string(), z.number(), z.null()]))
      .length(count)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw refusals.invalid([
      { field: 'after', id: 'cursor', message: { zh: '翻页位置无效。', en: 'The page position is not valid.' } },
    ]);
  }
}

/** Cuts a page out of `limit + 1` rows that were read. */
export function toPage<R, T>(
  rows: readonly R[],
  limit: number,
  keysOf: (row: R) => readonly Key[],
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null };
}
