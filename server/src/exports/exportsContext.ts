import type { Logger } from 'pino';
import type { Transaction } from '../database/database.js';
import type { FileStore } from '../files/fileStore.js';
import type { Actor } from '../http/actor.js';
import type { PersonBrief } from '../organization/personBrief.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about exports needs; made once at the start. */
export interface ExportsContext {
  readonly records: RecordsContext;
  readonly store: FileStore;
  readonly log: Logger;
  readonly brief: (personId: string | null) => PersonBrief | null;
  /** What a person may do now; undefined when he is no longer active. */
  readonly actorOf: (personId: string) => Actor | undefined;
  /** Starts a request, and keeps something in the same transaction. */
  readonly submit: (
    actor: Actor,
    request: { readonly flow: string; readonly fields: Readonly<Record<string, unknown>> },
    along: (tx: Transaction, requestId: string) => Promise<void>,
  ) => Promise<unknown>;
  /** The open pages of these people look for news. */
  readonly announce: (people: readonly string[]) => void;
}
