import { client } from './client.js';
import type { Fields } from './fields.js';

/** What somebody has filled in earlier of the form of a record, and not saved. */
export interface FormDraft {
  /** Only what had been changed. */
  readonly fields: Fields;
  /** Of the record when the form was opened; null: a new one. */
  readonly version: number | null;
  readonly updatedAt: number;
  /** Names of what was chosen. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many fields are left out, since they may not be filled in any more. */
  readonly left: number;
}

const path = (entity: string, id: string | null) => `/form-drafts/${encodeURIComponent(entity)}/${id ?? 'new'}`;

/** One draft for each person and record; `id` null: the form of a new one. */
export const formDrafts = {
  /** Undefined: there is none. */
  get: (entity: string, id: string | null) => client.get<FormDraft | undefined>(path(entity, id)),
  keep: (entity: string, id: string | null, fields: Fields, version: number | null) =>
    client.put<{ readonly updatedAt: number }>(path(entity, id), { fields, version }),
  forget: (entity: string, id: string | null) => client.delete(path(entity, id)),
};
