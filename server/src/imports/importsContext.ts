import type { Text } from '@vermilion/plugin-kit';
import type { Logger } from 'pino';
import type { FileStore } from '../files/fileStore.js';
import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';
import type { TableReader } from './reading/tableReader.js';

export interface FlowChoice {
  /** `plugin:flow` */
  readonly key: string;
  readonly title: Text;
}

/** What everything about imports needs; made once at the start. */
export interface ImportsContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly store: FileStore;
  readonly reader: TableReader;
  /** A person as he is now; undefined: no longer active. */
  readonly actorOf: (personId: string) => Actor | undefined;
  /** Flows that an actor may start on records of an entity. */
  readonly flowsOn: (actor: Actor, entity: string) => readonly FlowChoice[];
  /** Starts a request about a record for an actor; the same one for the same key. */
  readonly submit: (actor: Actor, request: { readonly flow: string; readonly recordId: string }, key: string) => Promise<unknown>;
  /** Shows the pages of people that there are new messages for them. */
  readonly announce: (people: readonly string[]) => void;
  /** Tells the pages of a person that an import has come further. */
  readonly tell: (personId: string, importId: string) => void;
}
