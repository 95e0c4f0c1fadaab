import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';

export interface ExportOrder {
  readonly entity: string;
  readonly format: 'xlsx' | 'csv';
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  /** JSON, as in the query of a list. */
  readonly filter?: string | undefined;
  /** Personal and sensitive values are wanted in clear: an administrator decides. */
  readonly plain?: { readonly reason: string } | undefined;
}

/** An export that was ordered; when it is done its file is there until `fileUntil`. */
export interface ExportEntry {
  readonly id: string;
  readonly entity: string;
  readonly personId: string;
  readonly person: { readonly name: string } | null;
  readonly format: string;
  readonly state: 'asked' | 'refused' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';
  /** Written so far, of about `rows`. */
  readonly doneRows: number;
  readonly rows: number;
  /** Personal and sensitive values stand in clear. */
  readonly plain: boolean;
  readonly reason: string | null;
  /** The request that decides about values in clear. */
  readonly requestId: string | null;
  readonly problem: { readonly id: string; readonly message: Text } | null;
  readonly columns: readonly string[];
  readonly createdAt: number;
  /** Null: there is no file. */
  readonly fileUntil: number | null;
}

export const exports = {
  list: (after?: string) =>
    client.get<{ readonly items: readonly ExportEntry[]; readonly next: string | null }>('/exports', { limit: 50, after }),
  make: (order: ExportOrder, key: string) => client.post<ExportEntry>('/exports', order, key),
  cancel: (id: string, key: string) => client.post<void>(`/exports/${encodeURIComponent(id)}/cancel`, undefined, key),
  href: (id: string) => `/api/v1/exports/${encodeURIComponent(id)}/file`,
};
