import { client } from './client.js';

export interface ExportOrder {
  readonly entity: string;
  readonly format: 'xlsx' | 'csv';
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  /** JSON, as in the query of a list. */
  readonly filter?: string | undefined;
}

export const exports = {
  make: (order: ExportOrder, key: string) => client.post<{ readonly id: string; readonly rows: number }>('/exports', order, key),
  href: (id: string) => `/api/v1/exports/${encodeURIComponent(id)}/file`,
};
