import { z } from 'zod';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';

const name = z.string().min(1).max(200);
const reason = z.string().trim().min(1).max(500);

/** What incidents may be narrowed by. */
export const incidentFilter = { flow: name.optional(), node: name.optional(), code: name.optional() };

export const incidentQuery = z.strictObject({ ...pageQuery, ...incidentFilter });
export const retryBody = z.strictObject({ ...incidentFilter, requests: z.array(idSchema).min(1).max(200).optional() });
export const dueQuery = z.strictObject({
  ...pageQuery,
  request: idSchema.optional(),
  state: z.enum(['waiting', 'dead']).default('waiting'),
});
export const reasonBody = z.strictObject({ reason });
export const variablesBody = z.strictObject({
  variables: z.record(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,99}$/u), z.json()).refine((all) => Object.keys(all).length > 0),
  reason,
});
export const moveBody = z.strictObject({
  /** Nodes where the request is to stand; it must have been there. */
  to: z.array(name).min(1).max(10),
  mode: z.enum(['rewalk', 'straightBack']).default('rewalk'),
  reason,
  /** Only says what would happen. */
  preview: z.boolean().default(false),
});

export type IncidentQuery = z.output<typeof incidentQuery>;
export type RetryBody = z.output<typeof retryBody>;
export type DueQuery = z.output<typeof dueQuery>;
export type MoveBody = z.output<typeof moveBody>;
