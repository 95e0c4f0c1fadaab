import { z } from 'zod';
import { idSchema } from '../../http/ids.js';

export const uniqueBody = z.strictObject({
  fields: z.record(z.string().min(1).max(60), z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()])),
  /** The record that is being changed. */
  id: idSchema.optional(),
});

export const uniqueAnswer = z.object({
  exists: z.boolean(),
  message: z.object({ zh: z.string(), en: z.string() }).nullable(),
  record: z.object({ id: z.string(), title: z.string() }).nullable(),
});
