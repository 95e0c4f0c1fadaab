import type { Survivorship } from '../../api/duplicates.js';
import type { FieldMeta } from '../../api/manifest.js';
import { isEmpty } from '../../forms/isEmpty.js';

const LISTS: ReadonlySet<string> = new Set(['tags', 'multi', 'refs', 'users']);
const ORDERED: ReadonlySet<string> = new Set(['int', 'decimal', 'money', 'percent', 'rating', 'date', 'datetime']);
const TEXTS: ReadonlySet<string> = new Set(['text', 'longtext', 'url', 'email']);

/** The ways in which the value of a field can be chosen when two records become one. */
export function fieldRules({ kind }: FieldMeta): readonly Survivorship[] {
  return [
    'gone',
    'newest',
    ...(TEXTS.has(kind) ? (['longest'] as const) : []),
    ...(ORDERED.has(kind) ? (['largest'] as const) : []),
    ...(LISTS.has(kind) ? (['both'] as const) : []),
  ];
}

/** How a field begins: lists are joined, gaps are filled, all else stays as the kept record has it (null). */
export function startingRule(field: FieldMeta | undefined, kept: unknown): Survivorship | null {
  if (field && LISTS.has(field.kind)) return 'both';
  return isEmpty(kept) ? 'gone' : null;
}
