import { z } from 'zod';
import type { HttpIssue } from './httpError.js';
import { refusals } from './refusals.js';

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

/**
 * Checks input against a schema.
 *
 * @throws {HttpError} 422 with one issue per field, in both languages. Own checks give both texts by
 * `refine(…, { params: { zh, en } })`.
 */
export function validate<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw refusals.invalid(result.error.issues.map((issue) => toIssue(issue, input)));
}

function toIssue(issue: z.core.$ZodIssue, input: unknown): HttpIssue {
  const field = issue.path.map(String).join('.');
  const own = issue.code === 'custom' ? (issue.params as { zh?: string; en?: string } | undefined) : undefined;
  const raw = { ...issue, input: valueAt(input, issue.path) } as never;
  const text = (locale: typeof en) => {
    const message = locale(raw);
    return typeof message === 'string' ? message : (message?.message ?? issue.message);
  };
  return {
    ...(field === '' ? {} : { field }),
    id: issue.code,
    message: { zh: own?.zh ?? text(zh), en: own?.en ?? text(en) },
  };
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );
