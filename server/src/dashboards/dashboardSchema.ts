import type { PageFilter, Widget } from '@vermilion/plugin-kit';
import { dashboardGrid } from '@vermilion/plugin-kit/dashboards';
import { z } from 'zod';
import { filterSchema } from '../records/query/filter/filterSchema.js';

const text = z.strictObject({ zh: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(120) });
const longText = z.strictObject({ zh: z.string().max(4_000), en: z.string().max(4_000) });
const entity = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:[a-z][a-zA-Z0-9]*$/)
  .max(100);
const field = z.string().min(1).max(120);
const columns = z.array(field).min(1).max(20);
const number = z.number().int().min(0).max(dashboardGrid.mostRows);
const bands = z.array(z.number()).min(1).max(20);

const measure = z.strictObject({
  label: text,
  of: z.enum(['count', 'sum', 'average', 'least', 'most', 'distinct']),
  field: field.optional(),
  where: filterSchema.optional(),
});
const dimension = z.strictObject({
  field,
  label: text.optional(),
  grain: z.enum(['hour', 'weekday', 'day', 'week', 'month', 'quarter', 'year']).optional(),
  bands: bands.optional(),
  ages: z.literal(true).optional(),
  level: z.enum(['province', 'city']).optional(),
});
const placed = { title: text, place: z.tuple([number, number, number, number]) };
const records = { ...placed, entity, where: filterSchema.optional(), drill: columns.optional() };
const limit = z.number().int().min(1).max(100);

/** A widget as people write it: the same as plugins declare. */
export const widgetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['metric', 'gauge']),
    ...records,
    measure,
    per: measure.optional(),
    compare: z.strictObject({ field, during: z.enum(['thisMonth', 'thisQuarter', 'thisYear']) }).optional(),
    goal: z.number().optional(),
  }),
  z.strictObject({
    kind: z.enum(['line', 'column', 'stacked', 'bar', 'pie', 'funnel', 'pyramid', 'heatmap', 'scatter', 'bubble', 'radar']),
    ...records,
    measures: z.array(measure).min(1).max(6),
    dimensions: z.array(dimension).min(1).max(2),
    top: z.number().int().min(1).max(100).optional(),
  }),
  z.strictObject({
    kind: z.enum(['table', 'lane']),
    ...records,
    columns,
    sort: z.strictObject({ field, descending: z.boolean().optional() }),
    limit,
  }),
  z.strictObject({ kind: z.literal('gantt'), ...records, from: field, to: field, limit }),
  z.strictObject({ kind: z.literal('text'), ...placed, text: longText }),
]) as unknown as z.ZodType<Widget>;

const widgets = z
  .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), widgetSchema)
  .refine((each) => Object.keys(each).length <= dashboardGrid.mostWidgets, {
    params: { zh: `最多 ${dashboardGrid.mostWidgets} 个组件。`, en: `Expected at most ${dashboardGrid.mostWidgets} widgets.` },
  });
const filters = z.array(z.strictObject({ label: text, fields: z.record(entity, field) })).max(6) as unknown as z.ZodType<
  readonly PageFilter[]
>;

/** What is in a dashboard. */
export const dashboardContent = { title: text, description: longText.nullable(), filters, widgets };
export const placesSchema = z.record(z.string().max(60), placed.place);
