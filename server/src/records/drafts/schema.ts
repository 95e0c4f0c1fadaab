import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { entityParams } from '../schema.js';

/** `record`: id, or `new`. */
export const draftParams = entityParams.extend({ record: z.union([idSchema, z.literal('new')]) });

export const draftBody = z.strictObject({
  fields: z.record(z.string().min(1).max(60), z.unknown()),
  version: z.number().int().min(1).nullable(),
});

export const keptDraft = z.object({ updatedAt: z.number() });

export const shownDraft = z.object({
  fields: z.record(z.string(), z.unknown()),
  version: z.number().nullable(),
  updatedAt: z.number(),
  labels: z.record(z.string(), z.string()),
  left: z.number(),
});
