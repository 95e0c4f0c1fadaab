import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { personBriefSchema } from '../people/schema.js';

const fields = {
  code: z.string().regex(/^[A-Z0-9_-]{2,30}$/),
  name: z.string().trim().min(1).max(60),
  parentId: idSchema.nullable(),
  leaderId: idSchema.nullable(),
  sort: z.number().int().min(-1_000_000).max(1_000_000),
  active: z.boolean(),
};

export const newDepartmentSchema = z.strictObject({
  ...fields,
  leaderId: fields.leaderId.default(null),
  sort: fields.sort.default(0),
  active: fields.active.default(true),
});
export type NewDepartment = z.output<typeof newDepartmentSchema>;

export const departmentChangeSchema = z.strictObject(fields).partial().extend({ version: z.number().int() });
export type DepartmentChange = z.output<typeof departmentChangeSchema>;

export const departmentSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  leaderId: z.string().nullable(),
  leader: personBriefSchema.nullable(),
  sort: z.number(),
  active: z.boolean(),
  peopleCount: z.number(),
  version: z.number(),
});
