import type { Tag, TagDraft } from '../../../api/tags.js';
import { parseFilter } from '../../records/filters/parseFilter.js';
import { blankCondition, fromDraft, toDraft, type FilterDraft } from '../../records/filters/filterDraft.js';

/** A tag as its form has it. */
export interface TagForm {
  tag: string;
  field: string;
  group: string;
  color: string;
  byRule: boolean;
  /** Kept while the form says that people give it. */
  rule: FilterDraft;
  /** Null: it stays. */
  days: number | null;
}

/** @param fields that hold tags */
export function tagFormOf(tag: Tag | null, fields: readonly string[]): TagForm {
  const rule = toDraft(tag?.rule ? parseFilter(JSON.stringify(tag.rule)) : []);
  const isBlank = rule.group.parts.length === 0;
  return {
    tag: tag?.tag ?? '',
    field: tag?.field ?? fields[0] ?? '',
    group: tag?.group ?? '',
    color: tag?.color || 'c1',
    byRule: (tag?.rule ?? null) !== null,
    rule: isBlank ? { ...rule, group: { ...rule.group, parts: [blankCondition()] } } : rule,
    days: tag?.expiresDays ?? null,
  };
}

/** A rule without a whole condition stays one: the server says what is missing. */
export function draftOf({ tag, group, color, byRule, rule, days }: TagForm): TagDraft {
  return {
    tag: tag.trim(),
    group: group.trim(),
    color,
    rule: byRule ? { all: fromDraft(rule) } : null,
    expiresDays: days,
  };
}
