import { z } from 'zod';
import { filterSchema } from '../records/query/filter/filterSchema.js';
import { entityParams, paletteColor, recordParams } from '../records/schema.js';

const fieldName = z.string().min(1).max(60);
const tag = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^;；、\n]*$/);
const version = z.number().int().min(1);
const draft = {
  tag,
  group: z.string().trim().max(40),
  color: paletteColor,
  rule: filterSchema.nullable(),
  expiresDays: z.number().int().min(1).max(3_650).nullable(),
};

export const tagParams = { entity: entityParams, item: recordParams };
export const tagBodies = {
  add: z.strictObject({ field: fieldName, ...draft }),
  change: z.strictObject({ ...draft, version }),
  merge: z.strictObject({ field: fieldName, from: tag, to: tag }),
  assign: z.strictObject({ version, field: fieldName, tag, expiresAt: z.number().int().min(0).nullable() }),
};
