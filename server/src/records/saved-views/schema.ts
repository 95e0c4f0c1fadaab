import { z } from 'zod';
import { fullName } from '../../http/fullName.js';
import { idSchema } from '../../http/ids.js';
import { filterText } from '../query/filter/filterSchema.js';
import { entityParams, paletteColor } from '../schema.js';

export const viewParams = entityParams.extend({ id: idSchema });

const fieldName = z.string().min(1).max(60);
const column = z.strictObject({ name: fieldName, width: z.number().int().min(40).max(2_000).optional() });
/** Of a saved view, or the full name of a plugin's. */
const viewId = z.union([idSchema, fullName]);
/** `me`, `everyone`, or a role. */
const sharedWith = z.union([z.literal('me'), z.literal('everyone'), fullName]);

const layout = z.strictObject({ as: z.enum(['table', 'board', 'calendar']), by: fieldName.nullable() });
/** More are no longer told apart. */
const MOST_COLORS = 5;
const kept = filterText.transform((filter) => JSON.stringify(filter));
const colors = z.array(z.strictObject({ filter: kept, color: paletteColor })).max(MOST_COLORS);

const query = {
  /** Checked here, kept as text: it comes back as it was written. */
  filter: kept,
  q: z.string().max(100),
  sort: z.union([fieldName, z.literal('')]),
  columns: z.array(column).max(60).nullable(),
};
const name = z.string().trim().min(1).max(60);

export const createViewBody = z.strictObject({
  name,
  sharedWith: sharedWith.default('me'),
  ...query,
  layout: layout.default({ as: 'table', by: null }),
  colors: colors.default([]),
});
export const changeViewBody = z.strictObject({ name, sharedWith, ...query, layout, colors }).partial();
/** Null: the list opens with all records again. */
export const defaultViewBody = z.strictObject({ view: viewId.nullable() });

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  sharedWith: z.string(),
  filter: z.string(),
  q: z.string(),
  sort: z.string(),
  columns: z.array(z.object({ name: z.string(), width: z.number().optional() })).nullable(),
  layout: z.object({ as: z.enum(['table', 'board', 'calendar']), by: z.string().nullable() }),
  colors: z.array(z.object({ filter: z.string(), color: z.string() })),
  isDefault: z.boolean(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  mine: z.boolean(),
});
export const savedViews = z.object({ items: z.array(savedView), next: z.null() });
