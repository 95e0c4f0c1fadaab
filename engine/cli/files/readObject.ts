import { UsageError } from '../usageError.js';

/** An object of JSON, with no other keys than these. @throws {UsageError} if it is not. */
export function readObject(what: string, value: unknown, keys?: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`Expected ${what} to be an object, but it is ${JSON.stringify(value)}`);
  const unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new UsageError(`Expected ${what} to have only ${keys!.join(', ')}, but there is ${unknown}`);
  return value as Readonly<Record<string, unknown>>;
}
