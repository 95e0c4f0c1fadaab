import { z } from 'zod';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';

const entityName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*:[a-z][a-zA-Z0-9]*$/);
const fieldName = z.string().min(1).max(60);

export const entityParams = z.strictObject({ entity: entityName });
export const recordParams = z.strictObject({ entity: entityName, id: idSchema });

const filters = z
  .array(
    z.strictObject({
      field: fieldName,
      op: z.enum(['eq', 'neq', 'contains', 'in', 'gte', 'lte', 'between', 'empty', 'notEmpty']),
      value: z.unknown().optional(),
    }),
  )
  .max(20);

const UNREADABLE = { zh: '筛选条件无法解析。', en: 'The filter is not a list of conditions in JSON.' };

/** Filters travel as JSON text in the query. */
const filterText = z
  .string()
  .max(8_000)
  .transform((text, context): z.output<typeof filters> => {
    try {
      const result = filters.safeParse(JSON.parse(text));
      if (result.success) return result.data;
    } catch {
      // not JSON: answered below like any other wrong filter
    }
    context.addIssue({ code: 'custom', params: UNREADABLE, message: UNREADABLE.en });
    return z.NEVER;
  });

const searchText = z.string().max(100).optional();

export const listQuery = z.strictObject({
  ...pageQuery,
  sort: fieldName.optional(),
  q: searchText,
  filter: filterText.optional(),
});
export const optionsQuery = z.strictObject({ q: searchText, limit: z.coerce.number().int().min(1).max(50).default(20) });
export const historyQuery = z.strictObject(pageQuery);

const fields = z.record(fieldName, z.unknown());
const version = z.number().int().min(1);

export const createBody = z.strictObject({ fields });
export const editBody = z.strictObject({ version, fields });
export const transferBody = z.strictObject({ version, ownerId: idSchema });

const personBrief = z.object({
  id: z.string(),
  name: z.string(),
  department: z.object({ id: z.string(), name: z.string() }).nullable(),
  active: z.boolean(),
});

export const recordView = z.object({
  id: z.string(),
  title: z.string(),
  version: z.number(),
  fields: z.record(z.string(), z.unknown()),
  masked: z.array(z.string()),
  no: z.string().nullable(),
  owner: personBrief.nullable(),
  approvalStatus: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
  can: z.object({ edit: z.boolean(), delete: z.boolean(), start: z.array(z.string()) }),
  labels: z.record(z.string(), z.string()),
});

export const recordPage = z.object({
  items: z.array(recordView),
  next: z.string().nullable(),
  total: z.union([z.number(), z.literal('10000+')]).optional(),
});

export const optionPage = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), no: z.string().nullable(), hint: z.string().nullable() })),
  next: z.null(),
});
