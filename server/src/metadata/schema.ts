import type { FieldDefinition, FieldKindName } from '@vermilion/plugin-kit';
import { fieldKinds } from '@vermilion/plugin-kit/fields';
import { z } from 'zod';
import { fullName } from '../http/fullName.js';
import { grantedActions } from './roles/grantedActions.js';

const localName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
/** Begins with a letter: names that look like numbers would lose their place in the order. */
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
const text = z.strictObject({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(80) });
const hint = z.strictObject({ zh: z.string().trim().max(120), en: z.string().trim().max(160) });
const version = z.number().int().min(0);

const fieldDefinition = z.strictObject({
  kind: z.enum(Object.keys(fieldKinds) as [FieldKindName, ...FieldKindName[]]),
  label: text,
  hint: hint.optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  indexed: z.boolean().optional(),
  list: z.boolean().optional(),
  filter: z.boolean().optional(),
  writeOnce: z.boolean().optional(),
  sensitivity: z.enum(['plain', 'personal', 'sensitive']).optional(),
  default: z.unknown().optional(),
  length: z.number().int().min(1).max(2000).optional(),
  scale: z.number().int().min(0).max(18).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().max(200).optional(),
  dictionary: fullName.optional(),
  entity: fullName.optional(),
  maxCount: z.number().int().min(1).max(50).optional(),
}) as unknown as z.ZodType<FieldDefinition>;

const about = z.strictObject({ owner: z.string().trim().max(60), sourceSystem: z.string().trim().max(60) }).optional();
const grants = z.array(z.strictObject({ role: fullName, actions: grantedActions })).max(100);
const serial = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9-]{0,10}(\{(yyyy|yyyyMM|yyyyMMdd|deptcode)\})*\{seq[1-9]\}$/);

const item = z.strictObject({
  code,
  label: text,
  color: z.string().max(20).optional(),
  parent: code.optional(),
  synonyms: z.array(z.string().trim().min(1).max(60)).max(50).optional(),
  disabled: z.boolean().optional(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
});
const dictionary = {
  title: text,
  items: z.array(item).max(1000),
  transitions: z.record(code, z.array(code).max(1000)).optional(),
};

export const metadataParams = {
  entity: z.strictObject({ entity: fullName }),
  field: z.strictObject({ entity: fullName, field: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/) }),
  dictionary: z.strictObject({ dictionary: fullName }),
} as const;

export const metadataBodies = {
  addEntity: z.strictObject({ name: localName, title: text, nameLabel: text, serial: serial.optional(), grants }),
  changeEntity: z.strictObject({ version, title: text.optional(), grants: grants.optional(), hidden: z.boolean().optional() }),
  addField: z.strictObject({ name: localName, definition: fieldDefinition, about }),
  changeField: z.strictObject({
    version,
    definition: fieldDefinition.optional(),
    hidden: z.boolean().optional(),
    about,
    look: z
      .strictObject({
        label: text.optional(),
        hint: hint.optional(),
        list: z.boolean().optional(),
        filter: z.boolean().optional(),
      })
      .optional(),
  }),
  orderFields: z.strictObject({ fields: z.array(localName).max(500) }),
  addDictionary: z.strictObject({ name: localName, ...dictionary }),
  /** `despite`: although flows, views, dashboards or rules name items that go. */
  saveDictionary: z.strictObject({ version, ...dictionary, despite: z.boolean().optional() }),
} as const;

const anyText = z.object({ zh: z.string(), en: z.string() });

export const entityList = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: anyText,
      plugin: z.string(),
      pluginTitle: anyText,
      own: z.boolean(),
      managed: z.boolean(),
      hidden: z.boolean(),
      version: z.number(),
      titleField: z.string(),
      grants: z.array(z.unknown()),
      fields: z.array(
        z.object({
          name: z.string(),
          definition: z.unknown(),
          own: z.boolean(),
          hidden: z.boolean(),
          version: z.number(),
          about: z.object({ owner: z.string(), sourceSystem: z.string() }),
        }),
      ),
    }),
  ),
});
export const entityUsage = z.object({
  records: z.number(),
  fields: z.record(z.string(), z.number()),
  firstUsed: z.record(z.string(), z.number()),
});
export const dictionaryList = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: anyText,
      plugin: z.string(),
      version: z.number(),
      items: z.array(z.unknown()),
      locked: z.array(z.string()),
      transitions: z.record(z.string(), z.array(z.string())).nullable(),
      usedBy: z.array(z.object({ entity: anyText, field: anyText })),
    }),
  ),
});
export const madeName = z.object({ name: z.string() });
export const labelChanges = z.object({
  items: z.array(z.object({ code: z.string(), before: anyText, after: anyText, at: z.number(), by: z.unknown() })),
});
