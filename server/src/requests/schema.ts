import { z } from 'zod';
import { fieldsSchema, picksSchema } from '../definitions/schema.js';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';

const FLOW = z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z_][A-Za-z0-9_.-]{0,80}$/);

export const listQuery = z.strictObject({
  ...pageQuery,
  box: z.enum(['mine', 'all', 'copied', 'involved']).default('mine'),
  status: z.enum(['pending', 'approved', 'rejected', 'returned', 'withdrawn', 'cancelled', 'incident']).optional(),
  flow: FLOW.optional(),
  q: z.string().max(100).optional(),
});
export const submitBody = z.strictObject({
  flow: FLOW,
  fields: fieldsSchema,
  recordId: idSchema.optional(),
  picks: picksSchema.optional(),
  draftId: z.string().max(100).optional(),
});
export const reasonBody = z.strictObject({ reason: z.string().trim().max(2000).default('') });
export const commentBody = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  mentions: z.array(idSchema).max(50).default([]),
});
export const copyBody = z.strictObject({
  people: z.array(idSchema).min(1).max(200),
  note: z.string().trim().max(2000).default(''),
});
export const takeBackBody = z.strictObject({ taskId: idSchema });
export const whyQuery = z.strictObject({ task: idSchema });
export const draftParams = z.strictObject({ flow: FLOW });
export const draftBody = z.strictObject({
  fields: fieldsSchema,
  picks: picksSchema.nullish().transform((picks) => picks ?? {}),
  recordId: idSchema.nullish().transform((id) => id ?? null),
});
