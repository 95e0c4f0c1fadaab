import { client } from './client.js';

export interface ExportOrder {
  readonly entity: string;
  readonly format: 'xlsx' | 'csv';
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  /** JSON, as in the query of a list. */
  readonly filter?: string | undefined;
}

/** An export that was made; its file is there until `fileUntil`. */
export interface ExportEntry {
  readonly id: string;
  readonly entity: string;
  readonly personId: string;
  readonly person: { readonly name: string } | null;
  readonly format: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly createdAt: number;
  readonly fileUntil: number;
}

export const exports = {
  list: (after?: string) =>
    client.get<{ readonly items: readonly ExportEntry[]; readonly next: string | null }>('/exports', { limit: 50, after }),
  make: (order: ExportOrder, key: string) => client.post<{ readonly id: string; readonly rows: number }>('/exports', order, key),
  href: (id: string) => `/api/v1/exports/${encodeURIComponent(id)}/file`,
};
