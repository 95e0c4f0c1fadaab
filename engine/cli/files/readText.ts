import { readFileSync } from 'node:fs';
import { UsageError } from '../usageError.js';

/** The text of a file. @throws {UsageError} if it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Expected the file ${file}, but it cannot be read: ${(error as Error).message}`);
  }
}
