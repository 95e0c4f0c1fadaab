import type { CleaningStep } from '@vermilion/plugin-kit';
import { cleaningSteps } from '@vermilion/plugin-kit/fields';
import { z } from 'zod';
import { pageQuery } from '../http/page.js';
import { entityParams, recordParams } from '../records/schema.js';

const word = z.string().trim().min(1).max(60);
const fieldName = z.string().min(1).max(60);
const step = z.enum(Object.keys(cleaningSteps) as [CleaningStep, ...CleaningStep[]]);
const act = z
  .strictObject({ step, fields: z.array(fieldName).min(1).max(50), from: fieldName.optional() })
  .transform(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }));
const draft = {
  title: z.strictObject({ zh: word, en: word }),
  steps: z.array(act).min(1).max(20),
  position: z.number().int().min(0).max(9_999),
  enabled: z.boolean(),
};
const rule = z.string().max(100);

export const cleaningParams = { entity: entityParams, item: recordParams };
export const cleaningBodies = {
  addRule: z.strictObject(draft),
  changeRule: z.strictObject({ ...draft, version: z.number().int().min(1) }),
  order: z.strictObject({ rules: z.array(rule).min(1).max(50).optional() }),
};
export const cleaningQueries = {
  jobs: z.strictObject(pageQuery),
  rows: z.strictObject({ ...pageQuery, outcome: z.enum(['would', 'done', 'refused', 'undone', 'kept']).optional() }),
};
