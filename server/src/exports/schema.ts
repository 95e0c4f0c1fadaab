import { z } from 'zod';
import { entityParams, listQuery, personBrief } from '../records/schema.js';

/** What is ordered: a list as its query says it, in a format. */
export const exportBody = z.strictObject({
  entity: entityParams.shape.entity,
  format: z.enum(['xlsx', 'csv']),
  columns: z.array(z.string().min(1).max(60)).min(1).max(300).optional(),
  sort: listQuery.shape.sort,
  q: listQuery.shape.q,
  filter: listQuery.shape.filter,
  /** Personal and sensitive values are wanted in clear: the order waits for a decision. */
  plain: z.strictObject({ reason: z.string().trim().min(5).max(500) }).optional(),
});

const text = z.object({ zh: z.string(), en: z.string() });

/** An entry of the log of exports. */
export const exportView = z.object({
  id: z.string(),
  entity: z.string(),
  personId: z.string(),
  person: personBrief.nullable(),
  format: z.string(),
  state: z.enum(['asked', 'refused', 'running', 'done', 'failed', 'cancelled', 'expired']),
  doneRows: z.number(),
  rows: z.number(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  plain: z.boolean(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  problem: z.object({ id: z.string(), message: text }).nullable(),
  query: z.record(z.string(), z.unknown()),
  columns: z.array(z.string()),
  ip: z.string(),
  createdAt: z.number(),
  fileUntil: z.number().nullable(),
});
