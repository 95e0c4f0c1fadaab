import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { LOCALES } from '../../http/locales.js';
import { pageQuery } from '../../http/page.js';

const username = z
  .string()
  .transform((text) => text.normalize('NFKC').toLowerCase().trim())
  .pipe(z.string().regex(/^[a-z][a-z0-9_.]{2,39}$/));
const mobile = z.string().regex(/^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/);
const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254));
const absence = z
  .strictObject({ from: z.number().int().min(0), to: z.number().int(), deputyId: idSchema })
  .refine(({ from, to }) => to > from, {
    path: ['to'],
    params: { zh: '结束时间必须晚于开始时间。', en: 'The end must be after the start.' },
  });

const fields = {
  employeeNo: z.string().regex(/^[A-Z]{0,3}\d{4,10}$/),
  name: z.string().trim().min(2).max(40),
  username,
  mobile: mobile.nullable(),
  email: email.nullable(),
  departmentId: idSchema,
  secondaryDepartmentIds: z.array(idSchema).max(20),
  positionId: idSchema.nullable(),
  managerId: idSchema.nullable(),
  active: z.boolean(),
  absences: z.array(absence).max(50),
  locale: z.enum(LOCALES),
  password: z.string().min(8).max(128),
};

/** Body of `POST /people`. */
export const newPersonSchema = z.strictObject({
  ...fields,
  mobile: fields.mobile.default(null),
  email: fields.email.default(null),
  secondaryDepartmentIds: fields.secondaryDepartmentIds.default([]),
  positionId: fields.positionId.default(null),
  managerId: fields.managerId.default(null),
  active: fields.active.default(true),
  absences: fields.absences.default([]),
  locale: fields.locale.optional(),
  password: fields.password.optional(),
});
export type NewPerson = z.output<typeof newPersonSchema>;

/** Body of `PATCH /people/:id`: the version that was read, and what changes. */
export const personChangeSchema = z.strictObject(fields).partial().extend({ version: z.number().int() });
export type PersonChange = z.output<typeof personChangeSchema>;

export const peopleQuery = z.strictObject({
  ...pageQuery,
  query: z.string().trim().max(60).optional(),
  department: idSchema.optional(),
  /** Whether `department` stands for itself or also for all departments below it. */
  scope: z.enum(['department', 'tree']).default('department'),
  state: z.enum(['active', 'disabled']).optional(),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

export const personBriefSchema = z.object({
  id: z.string(),
  name: z.string(),
  department: z.object({ id: z.string(), name: z.string() }).nullable(),
  active: z.boolean(),
});

/** A person in a list; contact data and what else administrators look for only for those who manage the organization. */
export const personListItemSchema = personBriefSchema.extend({
  employeeNo: z.string().optional(),
  username: z.string().optional(),
  mobile: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  position: z.object({ id: z.string(), name: z.string() }).nullable().optional(),
  roles: z.array(z.string()).optional(),
  /** End of the absence that runs now, in milliseconds since 1970; null: present. */
  absentUntil: z.number().nullable().optional(),
});
export type PersonListItem = z.output<typeof personListItemSchema>;
