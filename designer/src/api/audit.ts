import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';

export interface AuditEntry {
  /** Counts up without gaps. */
  readonly seq: number;
  readonly at: number;
  /** Null: the system, or somebody unknown. */
  readonly by: PersonBrief | null;
  /** `role.membersSet`. */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Of the ids in the entry, those that have a name. */
  readonly titles: Readonly<Record<string, Text>>;
}
export interface AuditQuery {
  /** Id of a person. */
  readonly by?: string;
  readonly action?: string;
  readonly subject?: string;
  /** Milliseconds since 1970: from a moment on, and before another. */
  readonly from?: number | null;
  readonly to?: number | null;
  readonly after?: string | null;
}
export interface AuditCheck {
  /** Entries that are in order. */
  readonly rows: number;
  /** The first that was changed, or before which one is missing. */
  readonly brokenAt: number | null;
}

export const audit = {
  list: (query: AuditQuery) => client.get<Page<AuditEntry>>('/audit', { ...query }),
  verify: () => client.get<AuditCheck>('/audit/verify'),
};
