import type { Logger } from 'pino';
import type { World } from '@vermilion/engine';
import type { HandlerDefinition } from '@vermilion/plugin-kit';
import type { Clock } from '../clock.js';
import type { Database, Transaction } from '../database/database.js';
import type { RecordsNote, StepRecords } from '../records/recordsIn.js';
import type { Models } from './models.js';
import type { StepTaken } from './stepTaken.js';

/** Looks at a computed step before it is stored and adds rows of its own subject. */
export type StepObserver = (taken: StepTaken) => void;

/** Is told of a step after its commit; a failure here changes nothing. */
export type StepListener = (taken: StepTaken) => void;

/** What the shell of the engine needs; made once at the start. */
export interface RuntimeContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly models: Models;
  readonly world: () => World;
  /** By full name, `crm:archiveContract`. */
  readonly handlers: ReadonlyMap<string, HandlerDefinition>;
  readonly recordsIn: (tx: Transaction, note: RecordsNote) => StepRecords;
  readonly observers: readonly StepObserver[];
  readonly listeners: readonly StepListener[];
}
