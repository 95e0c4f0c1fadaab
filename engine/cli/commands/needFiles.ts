import { UsageError } from '../usageError.js';

/** The files named. @throws {UsageError} if there are none. */
export function needFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('Expected at least one file, but none is named');
  return files;
}
