import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';

export type ImportState =
  'ready' | 'checking' | 'checked' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';
export type ImportCommand = 'check' | 'run' | 'pause' | 'resume' | 'cancel' | 'retry' | 'undo';
export type ImportMode = 'insert' | 'update' | 'upsert' | 'skipDuplicates';

export interface ImportColumn {
  readonly column: number;
  readonly field: string;
  readonly empty: 'skip' | 'clear';
  readonly default?: string;
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  /** Numbers of fewer digits get leading zeros up to so many. */
  readonly padTo?: number | undefined;
}

/** A further sheet whose rows become the rows of a table. */
export interface ImportTablePlan {
  readonly field: string;
  readonly sheet: number;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
}

/** How a file becomes records. */
export interface ImportPlan {
  readonly sheet: number;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  /** Field → text of a cell → code or id; null: rows with it are left out. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly mode: ImportMode;
  readonly match: readonly (readonly string[])[];
  readonly policy: 'skipErrors' | 'allOrNothing';
  readonly tables?: readonly ImportTablePlan[];
  /** Flow that is started on each new record. */
  readonly start?: string;
  /** Those whose records are made or changed are told. */
  readonly notify?: boolean;
}

export interface ImportSheet {
  readonly name: string;
  readonly headerRow: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface ImportView {
  readonly id: string;
  readonly entity: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: ImportState;
  /** Empty in lists. */
  readonly sheets: readonly ImportSheet[];
  readonly plan: ImportPlan | null;
  readonly counts: Readonly<Record<'processed' | 'inserted' | 'updated' | 'unchanged' | 'skipped' | 'failed' | 'warned', number>>;
  readonly unknown: Readonly<
    Record<string, readonly { readonly text: string; readonly count: number; readonly rows: readonly number[] }[]>
  >;
  readonly problem: { readonly id: string; readonly text: Text } | null;
  readonly totalRows: number | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly can: readonly (ImportCommand | 'plan')[];
  readonly undoUntil: number | null;
  /** What can be started on new records; absent in lists and answers to commands. */
  readonly flows?: readonly { readonly key: string; readonly title: Text }[];
}

export interface ImportRow {
  readonly row: number;
  readonly status: 'ok' | 'warning' | 'error';
  readonly recordId: string | null;
  readonly issues: readonly { readonly field: string | null; readonly id: string; readonly message: Text }[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const path = (id: string) => `/imports/${encodeURIComponent(id)}`;

export const imports = {
  upload(entity: string, file: File, key: string): Promise<ImportView> {
    const form = new FormData();
    form.set('file', file, file.name);
    return client.post(`/imports?entity=${encodeURIComponent(entity)}`, form, key);
  },
  list: (entity: string, after?: string) => client.get<Page<ImportView>>('/imports', { entity, after, limit: 20 }),
  show: (id: string) => client.get<ImportView>(path(id)),
  propose: (id: string, sheet: number, headerRow: number) =>
    client.post<ImportPlan>(`${path(id)}/proposal`, { sheet, headerRow }),
  plan: (id: string, plan: ImportPlan) => client.put<ImportView>(`${path(id)}/plan`, plan),
  command: (id: string, command: ImportCommand, key: string) => client.post<ImportView>(`${path(id)}/${command}`, {}, key),
  rows: (id: string, status: ImportRow['status']) => client.get<Page<ImportRow>>(`${path(id)}/rows`, { status, limit: 100 }),
  /** Addresses to download from. */
  templateHref: (entity: string) => `/api/v1/import-template?entity=${encodeURIComponent(entity)}`,
  workbookHref: (id: string, rows: 'errors' | 'all') => `/api/v1${path(id)}/workbook?rows=${rows}`,
};
