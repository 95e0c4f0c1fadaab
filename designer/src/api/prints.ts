import { client } from './client.js';
import type { ExportOrder } from './exports.js';

/** What goes on paper, as its reader may have it. */
export interface Printed {
  readonly id: string;
  readonly title: string;
  /** Who prints, and when. */
  readonly watermark: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly tables: readonly PrintedTable[];
}

export interface PrintedTable {
  /** Null: the title of the page says it. */
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const prints = {
  list: (order: Omit<ExportOrder, 'format' | 'plain' | 'columns'> & { readonly columns?: readonly string[] }) =>
    client.post<Printed>('/prints', order),
  record: (entity: string, recordId: string) => client.post<Printed>('/prints/record', { entity, recordId }),
};
