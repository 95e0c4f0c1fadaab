import type { EntityMeta } from '../../api/manifest.js';

/** Kinds whose values may be numbers that begin with zeros, or name something by such a number. */
const NUMBERED: ReadonlySet<string> = new Set(['text', 'serial', 'select', 'ref', 'user', 'dept']);
/** So many digits more than the longest example has are offered. */
const MORE = 8;
/** A counter alone, or digits alone: the rule says how many. */
const RULE = /^(?:\{seq(\d+)\}|\^?(?:\\d|\[0-9\])\{(\d+)\}\$?)$/;

/**
 * How many digits the numbers of a column may have got before a spreadsheet took their leading zeros: as the rule of the field says, else
 * some to choose from. None: the column has no such numbers.
 *
 * @param examples cells of the column below its title
 */
export function paddingWidths(entity: EntityMeta, field: string, examples: readonly string[]): number[] {
  const meta = entity.fields[field];
  if (field !== '$no' && !NUMBERED.has(meta?.kind ?? '')) return [];
  const lengths = examples.filter((text) => /^\d+$/.test(text.trim())).map((text) => text.trim().length);
  if (lengths.length === 0) return [];
  const rule = RULE.exec((field === '$no' ? entity.serial?.pattern : meta?.pattern) ?? '');
  if (rule) {
    const digits = Number(rule[1] ?? rule[2]);
    return lengths.some((length) => length < digits) ? [digits] : [];
  }
  const first = Math.max(2, Math.min(...lengths) + 1);
  return Array.from({ length: Math.max(...lengths) + MORE - first + 1 }, (_, index) => first + index);
}
