import type { Actor } from '../http/actor.js';
import type { FieldCipher } from '../records/encryption/fieldCipher.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about records from other systems needs. */
export interface IntakeContext {
  readonly records: RecordsContext;
  /** Keeps the secrets that calls are signed with. */
  readonly cipher: FieldCipher;
  /** Undefined: the person has left. */
  readonly actorOf: (personId: string) => Actor | undefined;
}
