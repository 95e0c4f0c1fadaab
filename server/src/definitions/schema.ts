import { z } from 'zod';

const KEY = /^[a-z][a-z0-9-]*:[A-Za-z_][A-Za-z0-9_.-]{0,80}$/;
const XML = z.string().min(1).max(1_000_000);

/** `/flows/:key`, e.g. `crm:contractApproval`. */
export const flowParams = z.strictObject({ key: z.string().regex(KEY) });
export const versionParams = z.strictObject({ key: z.string().regex(KEY), version: z.coerce.number().int().min(1) });
export const draftBody = z.strictObject({ xml: XML, revision: z.number().int().min(0) });
export const checkBody = z.strictObject({ xml: XML });
export const publishBody = z.strictObject({
  xml: XML,
  note: z.string().max(500).default(''),
  /** Roles that may start a drawn flow; empty: everybody; absent: as before. */
  startableBy: z.array(z.string().max(100)).max(50).optional(),
});
const TITLE = z.string().trim().min(1).max(100);
/** A title in one language stands for both. */
export const createBody = z.strictObject({
  title: z.union([TITLE.transform((text) => ({ zh: text, en: text })), z.strictObject({ zh: TITLE, en: TITLE })]),
  xml: XML,
});
export const fieldsSchema = z.record(z.string().max(100), z.unknown());
export const picksSchema = z.record(z.string().max(100), z.array(z.string().max(26)).max(200));
export const previewBody = z.strictObject({ fields: fieldsSchema.default({}), picks: picksSchema.default({}) });
