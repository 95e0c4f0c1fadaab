import { z } from 'zod';
import { idSchema } from '../../http/ids.js';
import { filterText } from '../query/filter/filterSchema.js';
import { entityParams } from '../schema.js';

export const viewParams = entityParams.extend({ id: idSchema });

const fieldName = z.string().min(1).max(60);
const column = z.strictObject({ name: fieldName, width: z.number().int().min(40).max(2_000).optional() });
const sharedWith = z
  .string()
  .max(120)
  .regex(/^(me|everyone|[a-z][a-z0-9-]*:[a-z][a-zA-Z0-9]*)$/);

const query = {
  /** Checked here, kept as text: it comes back as it was written. */
  filter: filterText.transform((filter) => JSON.stringify(filter)),
  q: z.string().max(100),
  sort: z.union([fieldName, z.literal('')]),
  columns: z.array(column).max(60).nullable(),
};
const name = z.string().trim().min(1).max(60);

export const createViewBody = z.strictObject({ name, sharedWith: sharedWith.default('me'), ...query });
export const changeViewBody = z.strictObject({ name, sharedWith, ...query }).partial();

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  sharedWith: z.string(),
  filter: z.string(),
  q: z.string(),
  sort: z.string(),
  columns: z.array(z.object({ name: z.string(), width: z.number().optional() })).nullable(),
  layout: z.object({ as: z.enum(['table', 'board', 'calendar']), by: z.string().nullable() }),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  mine: z.boolean(),
});
export const savedViews = z.object({ items: z.array(savedView), next: z.null() });
