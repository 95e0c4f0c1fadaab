import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });
const entityName = z.string().max(100);

export const intakeParams = {
  entity: z.strictObject({ entity: entityName }),
  key: z.strictObject({ id: z.string().length(26) }),
} as const;

/** Records of one call. More would keep others waiting: a client sends them in several calls. */
export const intakeItems = z
  .array(
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      fields: z.record(z.string().max(60), z.unknown()),
    }),
  )
  .min(1)
  .max(500);

export const intakeAnswer = z.object({
  results: z.array(
    z.object({
      index: z.number(),
      status: z.enum(['created', 'updated', 'unchanged', 'failed']),
      id: z.string().nullable(),
      errors: z.array(z.object({ field: z.string().optional(), id: z.string(), message: text })),
    }),
  ),
});

export const newKey = z.strictObject({
  name: z.string().trim().min(1).max(60),
  personId: z.string().length(26),
  sourceSystem: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  scope: z.record(entityName, z.array(z.string().max(60)).min(1).max(500)),
  addresses: z
    .array(z.union([z.ipv4(), z.ipv6()]))
    .max(50)
    .default([]),
  perMinute: z.number().int().min(1).max(6000).default(60),
  signed: z.boolean().default(false),
  expiresAt: z.number().int().nullable().default(null),
});

export const madeKey = z.object({ id: z.string(), key: z.string(), signingSecret: z.string().nullable() });

export const keyList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      personId: z.string(),
      sourceSystem: z.string(),
      scope: z.record(z.string(), z.array(z.string())),
      addresses: z.array(z.string()),
      perMinute: z.number(),
      signed: z.boolean(),
      expiresAt: z.number().nullable(),
      createdAt: z.number(),
      revokedAt: z.number().nullable(),
      lastUsedAt: z.number().nullable(),
    }),
  ),
});

export const callList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      address: z.string(),
      entity: z.string(),
      status: z.number().nullable(),
      counts: z.record(z.string(), z.number()),
    }),
  ),
});
