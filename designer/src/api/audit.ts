import { client } from './client.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';

export interface AuditEntry {
  /** Counts up without gaps. */
  readonly seq: number;
  readonly at: number;
  readonly by: PersonBrief | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: unknown;
}

export const audit = {
  list: (after?: string | null) => client.get<Page<AuditEntry>>('/audit', { after }),
};
