import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../http/actor.js';
import type { Passwords } from './password.js';
import type { SessionRules } from './sessions.js';

export interface IdentityContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly rules: SessionRules;
  /** What a person may do now; undefined for one who may not sign in. */
  readonly actorOf: (personId: string) => Actor | undefined;
  /** How a person is shown. */
  readonly brief: (personId: string) => object | null;
  /** Cookies travel over https only. */
  readonly https: boolean;
  readonly compressedDayMs: number | null;
}
