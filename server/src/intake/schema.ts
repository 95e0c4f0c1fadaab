import { z } from 'zod';
import { roleParams } from '../access/roleParams.js';

const text = z.object({ zh: z.string(), en: z.string() });
const entityName = z.string().max(100);

export const intakeParams = {
  entity: z.strictObject({ entity: entityName }),
  key: z.strictObject({ id: z.string().length(26) }),
  job: z.strictObject({ id: z.string().length(26) }),
  person: z.strictObject({ person: z.string().length(26) }),
  role: roleParams,
} as const;

/** Records of one call: up to 500 are done at once, more in the background. */
export const intakeItems = z
  .array(
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      fields: z.record(z.string().max(60), z.unknown()),
    }),
  )
  .min(1)
  .max(10_000);

const results = z.array(
  z.object({
    index: z.number(),
    status: z.enum(['created', 'updated', 'unchanged', 'failed']),
    id: z.string().nullable(),
    errors: z.array(z.object({ field: z.string().optional(), id: z.string(), message: text })),
  }),
);
export const intakeAnswer = z.object({ results });
/** Of a call that is done in the background; ask for it at `/intake-jobs/{job}`. */
export const intakeJob = z.object({ job: z.string(), state: z.literal('running'), total: z.number() });
export const jobQuery = z.strictObject({ from: z.coerce.number().int().min(0).max(10_000).default(0) });
export const shownJob = z.object({
  job: z.string(),
  entity: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  total: z.number(),
  done: z.number(),
  results,
  next: z.number().nullable(),
});

export const newKey = z.strictObject({
  name: z.string().trim().min(1).max(60),
  personId: z.string().length(26),
  sourceSystem: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  scope: z.record(entityName, z.array(z.string().max(60)).min(1).max(500)),
  addresses: z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .max(50)
    .default([]),
  perMinute: z.number().int().min(1).max(6000).default(60),
  signed: z.boolean().default(false),
  expiresAt: z.number().int().nullable().default(null),
});

/** Hours that the old text of a key goes on. */
export const rotationBody = z.strictObject({ graceHours: z.number().int().min(0).max(168).default(24) });

export const madeKey = z.object({ id: z.string(), key: z.string(), signingSecret: z.string().nullable() });

export const keyList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      personId: z.string(),
      personName: z.string(),
      sourceSystem: z.string(),
      scope: z.record(z.string(), z.array(z.string())),
      addresses: z.array(z.string()),
      perMinute: z.number(),
      signed: z.boolean(),
      expiresAt: z.number().nullable(),
      createdAt: z.number(),
      revokedAt: z.number().nullable(),
      lastUsedAt: z.number().nullable(),
      previousUntil: z.number().nullable(),
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
      refusal: z.string().nullable(),
      times: z.number(),
      job: z.object({ state: z.string(), total: z.number() }).nullable(),
    }),
  ),
});

export const sendableList = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: text,
      fields: z.array(z.object({ name: z.string(), label: text, required: z.boolean() })),
    }),
  ),
});
