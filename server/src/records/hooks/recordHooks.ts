import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { allOf, type Predicate } from '../query/predicate.js';
import type { StoredRecord } from '../values/storedRecord.js';

/** What a person is about to store: a new record, or one with changed fields. */
export interface Intent {
  readonly actor: Actor;
  readonly entity: RecordEntity;
  /** Null: a new one. */
  readonly id: string | null;
  /** All fields as they would be. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changed: readonly string[];
  /** Why it is to be stored although something speaks against it. */
  readonly reason?: string | undefined;
}

/** Written together with the record. */
export type Along = (tx: Transaction, id: string) => Promise<void>;

/** Looks at what a person is about to store, and throws an `HttpError` if it must not be. */
export type Guard = (intent: Intent) => Promise<Along | undefined>;

/** Does what belongs to a write, in its transaction. */
export type Follower = (tx: Transaction, entity: RecordEntity, records: readonly StoredRecord[]) => Promise<void>;

/** The deleted records of an entity that may be brought back one by one. */
export type BinRule = (entity: RecordEntity) => Predicate;

/** Where floors above take part in writing records; they register at the start. */
export interface RecordHooks {
  onIntent(guard: Guard): void;
  onWritten(follower: Follower): void;
  onRemoved(follower: Follower): void;
  /** Further floors may keep deleted records out of the bin. */
  onBin(rule: BinRule): void;
  readonly guard: (intent: Intent) => Promise<Along>;
  readonly written: Follower;
  readonly removed: Follower;
  readonly inBin: BinRule;
}

export function createRecordHooks(): RecordHooks {
  const guards: Guard[] = [];
  const writing: Follower[] = [];
  const removing: Follower[] = [];
  const binRules: BinRule[] = [];
  return {
    onIntent: (guard) => void guards.push(guard),
    onWritten: (follower) => void writing.push(follower),
    onRemoved: (follower) => void removing.push(follower),
    onBin: (rule) => void binRules.push(rule),
    inBin: (entity) => allOf(binRules.map((rule) => rule(entity))),
    async guard(intent) {
      const along: (Along | undefined)[] = [];
      for (const guard of guards) along.push(await guard(intent));
      return async (tx, id) => {
        for (const write of along) await write?.(tx, id);
      };
    },
    async written(tx, entity, records) {
      for (const follower of writing) await follower(tx, entity, records);
    },
    async removed(tx, entity, records) {
      for (const follower of removing) await follower(tx, entity, records);
    },
  };
}
