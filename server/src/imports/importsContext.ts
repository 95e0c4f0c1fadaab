import type { Logger } from 'pino';
import type { FileStore } from '../files/fileStore.js';
import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';
import type { TableReader } from './reading/tableReader.js';

/** What everything about imports needs; made once at the start. */
export interface ImportsContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly store: FileStore;
  readonly reader: TableReader;
  /** A person as he is now; undefined: no longer active. */
  readonly actorOf: (personId: string) => Actor | undefined;
  /** Tells the pages of a person that an import has come further. */
  readonly tell: (personId: string, importId: string) => void;
}
