import { UsageError } from '../usageError.js';
import { readText } from './readText.js';

/** JSON as written, or from the file behind an `@`. @throws {UsageError} if it is none. */
export function readJson(text: string): unknown {
  const file = text.startsWith('@') ? text.slice(1) : undefined;
  try {
    return JSON.parse(file === undefined ? text : readText(file)) as unknown;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Expected JSON${file === undefined ? '' : ` in ${file}`}, but: ${(error as Error).message}`);
  }
}
