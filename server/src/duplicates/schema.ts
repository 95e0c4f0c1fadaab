import { z } from 'zod';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { survivorships } from './merge/survivorship.js';

export { entityParams, recordParams as pairParams } from '../records/schema.js';

const fieldName = z.string().min(1).max(60);
const seen = z.strictObject({ id: idSchema, version: z.number().int().min(1) });

export const queueQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(['open', 'dismissed']).default('open'),
  likeliness: z.enum(['sure', 'likely']).optional(),
  /** Only pairs with this record. */
  record: idSchema.optional(),
});
export const mergesQuery = z.strictObject(pageQuery);
export const checkBody = z.strictObject({ fields: z.record(fieldName, z.unknown()), id: idSchema.optional() });
export const mergeBody = z.strictObject({
  keep: seen,
  gone: seen,
  take: z.record(fieldName, z.enum(survivorships)).default({}),
  dryRun: z.boolean().default(false),
});
/** So many records are one at most. */
const MOST_GONE = 20;
export const groupBody = mergeBody.extend({ gone: z.array(seen).min(1).max(MOST_GONE) });
export const decisionBody = z.strictObject({ state: z.enum(['open', 'dismissed']) });
