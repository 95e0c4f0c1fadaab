import { operators } from '@vermilion/plugin-kit/fields';
import { z } from 'zod';
import { DEEPEST_GROUP, MOST_CONDITIONS, partsOf, type Filter } from './filter.js';

const path = z.string().min(1).max(170);

// No two of these share a key that holds a filter: a union would read what lies below it once for each.
const filter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ field: path, op: z.enum(operators), value: z.unknown().optional() }),
    z.strictObject({ referredBy: path, none: z.boolean().optional(), where: filter.optional() }),
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
  ]),
);
const parts = z.array(filter).max(MOST_CONDITIONS);

const UNREADABLE = { zh: '筛选条件无法解析。', en: 'The filter is not a list of conditions in JSON.' };
const TOO_LARGE = {
  zh: `筛选条件最多 ${MOST_CONDITIONS} 个，分组最多 ${DEEPEST_GROUP} 层。`,
  en: `Expected at most ${MOST_CONDITIONS} conditions in groups at most ${DEEPEST_GROUP} deep.`,
};

/** A filter within what is stored as JSON. */
export const filterSchema = filter.superRefine((found, context) => {
  if (isSmall(found)) return;
  context.addIssue({ code: 'custom', params: TOO_LARGE, message: TOO_LARGE.en });
});

/** A filter as JSON text, as it travels in a query: a condition, a group, or a list of conditions that all hold. */
export const filterText = z
  .string()
  .max(8_000)
  .transform((text, context): Filter => {
    const found = read(text);
    if (found && isSmall(found)) return found;
    const message = found ? TOO_LARGE : UNREADABLE;
    context.addIssue({ code: 'custom', params: message, message: message.en });
    return z.NEVER;
  });

/** A filter that was checked when it was stored. */
export const readFilter = (text: string): Filter => read(text) ?? { all: [] };

function read(text: string): Filter | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return filter.safeParse(Array.isArray(value) ? { all: value } : value).data;
  } catch {
    // Not JSON, or brackets so deep that they exhaust the stack.
    return undefined;
  }
}

const isSmall = (found: Filter) => conditionsIn(found) <= MOST_CONDITIONS && depthOf(found) <= DEEPEST_GROUP;

const conditionsIn = (each: Filter): number =>
  partsOf(each).reduce((sum, part) => sum + conditionsIn(part), 'all' in each || 'any' in each ? 0 : 1);

const depthOf = (each: Filter): number => partsOf(each).reduce((deepest, part) => Math.max(deepest, 1 + depthOf(part)), 0);
