import { client } from './client.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';

/** A deleted record that the reader may bring back. */
export interface DeletedRecord {
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  readonly owner: PersonBrief | null;
  readonly deletedAt: number;
  readonly deletedBy: PersonBrief | null;
}

const path = (entity: string, rest = '') => `/records/${encodeURIComponent(entity)}/bin${rest}`;

export const bin = {
  list: (entity: string, after?: string | null) => client.get<Page<DeletedRecord>>(path(entity), { after }),
  restore: (entity: string, id: string, key?: string) => client.post<void>(path(entity, `/${id}/restore`), undefined, key),
};
