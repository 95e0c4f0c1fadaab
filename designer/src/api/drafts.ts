import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Picks } from './flows.js';
import type { Fields } from './fields.js';

/** A start form that has been begun: one per person and flow. */
export interface RequestDraft {
  readonly flow: string;
  readonly fields: Fields;
  readonly picks: Picks | null;
  /** The record that the request is about. */
  readonly recordId?: string | null;
  readonly updatedAt: number;
}

const path = (flow: string) => `/drafts/${encodeURIComponent(flow)}`;

export const drafts = {
  list: () => client.get<Listed<RequestDraft>>('/drafts').then(itemsOf),
  /** Undefined: nothing is begun. */
  get: (flow: string) => client.get<RequestDraft | undefined>(path(flow)),
  save: (flow: string, fields: Fields, picks: Picks, recordId: string | null) =>
    client.put<{ updatedAt: number } | undefined>(path(flow), { fields, picks, recordId }),
  remove: (flow: string) => client.delete(path(flow)),
};
