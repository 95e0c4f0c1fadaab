import type { Logger } from 'pino';
import type { FileTarget } from '../files/attachFiles.js';
import type { Transaction } from '../database/database.js';
import type { DefinitionsContext } from '../definitions/definitionsContext.js';
import type { RecordsContext } from '../records/recordsContext.js';
import type { Runtime } from '../runtime/runtime.js';

/** What everything about requests and tasks needs. */
export interface RequestsContext extends DefinitionsContext {
  readonly runtime: Runtime;
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly attachFiles: (
    tx: Transaction,
    ids: readonly string[],
    target: FileTarget,
    by: string,
    field?: string,
  ) => Promise<void>;
}
