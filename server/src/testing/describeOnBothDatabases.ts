import { describe } from 'vitest';
import type { DatabaseKind } from './temporaryDatabase.js';

/** Runs the same tests on SQLite and on a real MariaDB. */
export function describeOnBothDatabases(name: string, tests: (kind: DatabaseKind) => void): void {
  describe.each(['sqlite', 'mariadb'] as const)(`${name} (%s)`, tests);
}
