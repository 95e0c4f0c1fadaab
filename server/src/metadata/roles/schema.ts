import { grantOperators, type EntityGrant } from '@vermilion/plugin-kit';
import { z } from 'zod';
import { fullName } from '../../http/fullName.js';
import { grantedActions } from './grantedActions.js';

const localName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const title = z.strictObject({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(60) });
const description = z.strictObject({ zh: z.string().trim().max(120), en: z.string().trim().max(160) });

const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const condition = z.strictObject({
  field: localName,
  op: z.enum(grantOperators),
  value: z.union([value, z.array(value).min(1).max(100)]).optional(),
});

const grant = z.strictObject({
  entity: fullName,
  actions: grantedActions,
  where: z.array(condition).min(1).max(20).optional(),
  exportLimits: z
    .strictObject({ rows: z.number().int().min(1).max(1_000_000), perDay: z.number().int().min(1).max(10_000_000) })
    .optional(),
  fields: z.record(localName, z.enum(['hidden', 'masked', 'read', 'write'])).optional(),
}) as unknown as z.ZodType<EntityGrant>;

export const roleBodies = {
  add: z.strictObject({ name: localName, title, description: description.optional(), copyOf: fullName.optional() }),
  change: z.strictObject({
    version: z.number().int().min(0),
    title: title.optional(),
    description: description.optional(),
    functions: z.array(z.string().max(60)).max(50).optional(),
    grants: z.array(grant).max(500).optional(),
  }),
} as const;

export const roleVersion = z.strictObject({ version: z.coerce.number().int().min(0) });

export const editableRole = z.object({
  version: z.number(),
  own: z.boolean(),
  changed: z.boolean(),
  grants: z.array(z.unknown()),
  functions: z.array(z.string()),
});
