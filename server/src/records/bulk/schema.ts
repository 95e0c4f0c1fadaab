import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { filterText } from '../query/filter/filterSchema.js';
import { MOST_AT_ONCE } from './bulkChange.js';

const fieldName = z.string().min(1).max(60);
const words = z.array(z.string().trim().min(1).max(40)).max(20);
const reason = z.string().trim().min(2).max(200).optional();

export const bulkBody = z.strictObject({
  choice: z.union([
    z.strictObject({ ids: z.array(idSchema).min(1).max(MOST_AT_ONCE) }),
    z.strictObject({ filter: filterText.optional(), q: z.string().max(100).optional() }),
  ]),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fields'), fields: z.record(fieldName, z.unknown()), reason }),
    z.strictObject({ kind: z.literal('tags'), field: fieldName, add: words, remove: words }),
    z.strictObject({ kind: z.literal('owner'), ownerId: idSchema }),
    z.strictObject({ kind: z.literal('delete') }),
  ]),
});

const text = z.object({ zh: z.string(), en: z.string() });

export const bulkView = z.object({
  id: z.string(),
  kind: z.enum(['fields', 'tags', 'owner', 'delete']),
  at: z.number(),
  canUndo: z.boolean(),
  outcomes: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      did: z.enum(['done', 'nothing', 'refused']),
      version: z.number().nullable().optional(),
      error: z
        .object({
          id: z.string(),
          message: text,
          issues: z.array(z.object({ field: z.string().optional(), id: z.string(), message: text })),
        })
        .optional(),
    }),
  ),
});
