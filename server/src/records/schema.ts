import { z } from 'zod';
import { fullName } from '../http/fullName.js';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';
import { filterText } from './query/filter/filterSchema.js';

const fieldName = z.string().min(1).max(60);

export const entityParams = z.strictObject({ entity: fullName });
export const recordParams = z.strictObject({ entity: fullName, id: idSchema });

const searchText = z.string().max(100).optional();

export const listQuery = z.strictObject({
  ...pageQuery,
  sort: fieldName.optional(),
  q: searchText,
  filter: filterText.optional(),
});
export const optionsQuery = z.strictObject({ q: searchText, limit: z.coerce.number().int().min(1).max(50).default(20) });
export const historyQuery = z.strictObject(pageQuery);
const versionNumber = z.coerce.number().int().min(1);
/** `to` absent: the record as it is. */
export const comparisonQuery = z.strictObject({ from: versionNumber, to: versionNumber.optional() });

const fields = z.record(fieldName, z.unknown());
const version = z.number().int().min(1);

/** Why something is stored that looks like a duplicate. */
const duplicateReason = z.string().trim().min(2).max(200).optional();

/** The form was kept as a draft, which ends when it is saved. */
const endsDraft = z.boolean().optional();

export const createBody = z.strictObject({ fields, duplicateReason, endsDraft });
export const editBody = z.strictObject({ version, fields, duplicateReason, endsDraft });
export const revealBody = z.strictObject({ field: fieldName, reason: z.string().trim().min(2).max(200) });
export const restorationBody = z.strictObject({ version, to: version, fields: z.array(fieldName).min(1).max(300).optional() });
export const transferBody = z.strictObject({ version, ownerId: idSchema });

export const personBrief = z.object({
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
  can: z.object({
    edit: z.boolean(),
    delete: z.boolean(),
    share: z.boolean(),
    transfer: z.boolean(),
    print: z.boolean(),
    reveal: z.array(z.string()),
    actions: z.array(z.string()),
    start: z.array(z.string()),
  }),
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

/** Element of the palette of charts, tags and marked rows. */
export const paletteColor = z.enum(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']);
