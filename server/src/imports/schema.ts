import { z } from 'zod';
import { fullName } from '../http/fullName.js';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { tableLimits } from '../workbooks/tableLimits.js';

const fieldName = z
  .string()
  .min(1)
  .max(60)
  .regex(/^\$?[a-zA-Z][a-zA-Z0-9]*$/);
const cellText = z.string().max(tableLimits.cell);

export const entityQuery = z.strictObject({ entity: fullName });
export const importParams = z.strictObject({ id: idSchema });
export const importCommandParams = z.strictObject({
  id: idSchema,
  command: z.enum(['check', 'run', 'pause', 'resume', 'cancel', 'retry', 'undo']),
});
export const importListQuery = z.strictObject({ ...pageQuery, entity: fullName.optional() });
export const rowsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(['ok', 'warning', 'error']).optional(),
  kept: z
    .literal('true')
    .transform(() => true)
    .optional(),
});
export const workbookQuery = z.strictObject({ rows: z.enum(['all', 'errors']).default('errors') });

const place = {
  sheet: z.number().int().min(0).max(1_000),
  headerRow: z.number().int().min(0).max(tableLimits.rows),
};
export const proposalBody = z.strictObject(place);

const columnPlans = z
  .array(
    z.strictObject({
      column: z.number().int().min(0).max(tableLimits.columns),
      field: fieldName,
      empty: z.enum(['skip', 'clear']),
      default: cellText.optional(),
      dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
      padTo: z.number().int().min(2).max(40).optional(),
    }),
  )
  .min(1)
  .max(tableLimits.columns);

export const planBody = z.strictObject({
  ...place,
  columns: columnPlans,
  words: z.record(fieldName, z.record(cellText, cellText.nullable())),
  mode: z.enum(['insert', 'update', 'upsert', 'skipDuplicates']),
  match: z.array(z.array(fieldName).min(1).max(5)).max(10),
  policy: z.enum(['skipErrors', 'allOrNothing']),
  start: fullName.optional(),
  notify: z.boolean().optional(),
  tables: z
    .array(z.strictObject({ ...place, field: fieldName, columns: columnPlans }))
    .max(20)
    .optional(),
});

const text = z.object({ zh: z.string(), en: z.string() });
const counts = z.object({
  processed: z.number(),
  inserted: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  failed: z.number(),
  warned: z.number(),
});

export const importView = z.object({
  id: z.string(),
  entity: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  state: z.enum(['ready', 'checking', 'checked', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
  sheets: z.array(
    z.object({
      name: z.string(),
      headerRow: z.number(),
      rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
    }),
  ),
  plan: planBody.nullable(),
  counts,
  unknown: z.record(z.string(), z.array(z.object({ text: z.string(), count: z.number(), rows: z.array(z.number()) }))),
  problem: z.object({ id: z.string(), text }).nullable(),
  totalRows: z.number().nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  can: z.array(z.string()),
  undoUntil: z.number().nullable(),
  /** What can be started on new records; only of a single import. */
  flows: z.array(z.object({ key: z.string(), title: text })).optional(),
});
export const importPage = z.object({ items: z.array(importView), next: z.string().nullable() });

export const rowPage = z.object({
  items: z.array(
    z.object({
      row: z.number(),
      status: z.enum(['ok', 'warning', 'error']),
      action: z.string().nullable(),
      recordId: z.string().nullable(),
      issues: z.array(
        z.object({
          field: z.string().nullable(),
          column: z.number().nullable(),
          id: z.string(),
          message: text,
          text: z.string().optional(),
        }),
      ),
      undone: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
