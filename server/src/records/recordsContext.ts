import type { World } from '@vermilion/engine';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import type { ShortMemory } from '../database/shortMemory.js';
import type { Actor } from '../http/actor.js';
import type { Registry } from '../plugins/registry.js';
import type { DepartmentTree } from './access/departmentTree.js';
import type { FieldCipher } from './encryption/fieldCipher.js';
import type { RecordEntities } from './entity/recordEntities.js';
import type { RecordHooks } from './hooks/recordHooks.js';
import type { Amount } from './query/amount.js';
import type { ColumnCodec } from './values/columnCodec.js';
import type { StoredRecord } from './values/storedRecord.js';
import type { RecordWatch } from './watch/recordWatch.js';

/** Full names of the flows that an actor may start on a record as it stands. */
export type StartableFlows = (actor: Actor, entity: string, record: StoredRecord) => readonly string[];

/** What everything about records needs; made once at the start. */
export interface RecordsContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly entities: RecordEntities;
  readonly codec: ColumnCodec;
  /** How much lists have found lately: what needs not be counted again for each of them. */
  readonly amounts: ShortMemory<Amount>;
  /** For what people have typed and is kept outside the tables of entities. */
  readonly cipher: FieldCipher;
  world(): World;
  tree(): DepartmentTree;
  readonly startableFlows: StartableFlows;
  /** Told of every change, so that open pages can be. */
  readonly watch: RecordWatch;
  /** Where floors above take part in writing. */
  readonly hooks: RecordHooks;
  /** IANA zone of dates in serial numbers. */
  readonly timeZone: string;
}
