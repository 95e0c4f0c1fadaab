import { z } from 'zod';
import { fieldsSchema } from '../definitions/schema.js';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';

export const listQuery = z.strictObject({
  ...pageQuery,
  box: z.enum(['todo', 'done']).default('todo'),
  flow: z.string().max(120).optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(['due', '-createdAt']).default('due'),
});
export const offerQuery = z.strictObject({
  query: z.string().trim().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
const opinion = z.string().max(4000).optional();
const fields = fieldsSchema.optional();

export const decideBody = z.strictObject({ opinion, fields });
export const returnBody = z.strictObject({
  to: z.string().min(1).max(100),
  mode: z.enum(['rewalk', 'straightBack']).optional(),
  opinion,
});
export const handBody = z.strictObject({ to: idSchema, opinion, fields });
export const signersBody = z.strictObject({
  kind: z.enum(['before', 'after', 'parallel']),
  people: z.array(idSchema).min(1).max(50),
  opinion,
});
export const seatBody = z.strictObject({ seat: z.coerce.number().int().min(0) });
export const fieldsBody = z.strictObject({ fields: fieldsSchema.default({}) });
