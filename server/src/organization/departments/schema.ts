import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { personBriefSchema } from '../people/schema.js';

const fields = {
  code: z.string().regex(/^[A-Z0-9_-]{2,30}$/),
  name: z.string().trim().min(1).max(60),
  parentId: idSchema.nullable(),
  leaderId: idSchema.nullable(),
  /** Who leads it besides, in order. */
  viceLeaderIds: z.array(idSchema).max(20),
  /** New versions of flows are tried out here first. */
  pilot: z.boolean(),
  sort: z.number().int().min(-1_000_000).max(1_000_000),
  active: z.boolean(),
};

export const newDepartmentSchema = z.strictObject({
  ...fields,
  leaderId: fields.leaderId.default(null),
  viceLeaderIds: fields.viceLeaderIds.default([]),
  pilot: fields.pilot.default(false),
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
  viceLeaderIds: z.array(z.string()),
  viceLeaders: z.array(personBriefSchema),
  pilot: z.boolean(),
  /** Codes from the root to the department itself: `/HQ/SALES/`. */
  path: z.string(),
  sort: z.number(),
  active: z.boolean(),
  peopleCount: z.number(),
  version: z.number(),
});
