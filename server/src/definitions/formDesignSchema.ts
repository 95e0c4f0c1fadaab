import { fieldKinds } from '@vermilion/plugin-kit/fields';
import { z } from 'zod';

const NAME = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);
const REFERENCE = z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z_][A-Za-z0-9_.-]{0,80}$/);
const TEXT = z.strictObject({ zh: z.string().max(500), en: z.string().max(500) });
const FEEL = z.string().min(1).max(2000);
const KINDS = Object.keys(fieldKinds) as [keyof typeof fieldKinds, ...(keyof typeof fieldKinds)[]];

const said = {
  label: TEXT,
  hint: TEXT.optional(),
  placeholder: TEXT.optional(),
  default: z.unknown().optional(),
  formula: FEEL.optional(),
};
/** What a field of the form alone may say; `unique` and the like are matters of tables. */
const FIELD = z.strictObject({
  ...said,
  kind: z.enum(KINDS).refine((kind) => kind !== 'serial' && kind !== 'table', 'Expected a kind that needs no table of its own.'),
  required: z.boolean().optional(),
  computed: z.boolean().optional(),
  sensitivity: z.enum(['plain', 'personal', 'sensitive']).optional(),
  length: z.number().int().min(1).max(4000).optional(),
  scale: z.number().int().min(0).max(18).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  dictionary: REFERENCE.optional(),
  entity: REFERENCE.optional(),
  maxCount: z.number().int().min(1).max(100).optional(),
});
const SECTION = z.strictObject({
  title: TEXT.optional(),
  help: TEXT.optional(),
  columns: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  fields: z.array(NAME).max(200),
});
const RULE = z.strictObject({ id: z.string().min(1).max(60), must: FEEL, field: NAME, message: TEXT });

/** A form that was drawn with a process, as its file has it: the shape of `FormDefinition`, within limits. */
export const formDesignSchema = z.strictObject({
  title: TEXT,
  entity: z.union([z.literal(''), REFERENCE]),
  sections: z.array(SECTION).max(40),
  extra: z.record(NAME, FIELD).optional(),
  overrides: z.record(NAME, z.strictObject({ ...said, label: TEXT.optional(), required: z.literal(true).optional() })).optional(),
  widths: z.record(NAME, z.enum(['third', 'half', 'full'])).optional(),
  visibleWhen: z.record(NAME, FEEL).optional(),
  requiredWhen: z.record(NAME, FEEL).optional(),
  rules: z.array(RULE).max(100).optional(),
});
