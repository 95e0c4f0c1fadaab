import type { AccessPlan } from '../accessPlan.js';
import { likePattern } from '../query/likePattern.js';
import { allOf, anyOf, type Predicate } from '../query/predicate.js';

/**
 * Quick search: every word must occur. The prepared column is used only if the actor may read everything that is in it;
 * otherwise each readable field is looked at by itself, among the rows in which it may be read.
 */
export function searchPredicate(words: readonly string[], plan: AccessPlan): Predicate {
  return allOf(words.map((word) => wordPredicate(word, plan)));
}

function wordPredicate(word: string, plan: AccessPlan): Predicate {
  const { entity } = plan;
  const like = (column: string): Predicate => ({ sql: `\`${column}\` LIKE ? ESCAPE '!'`, params: [likePattern(word)] });
  const readsTitle = entity.searchFields.includes(entity.titleField) && plan.readsEverywhere(entity.titleField);
  const byPinyin = readsTitle && /^[a-z0-9]+$/.test(word) ? [like('search_pinyin')] : [];
  if (entity.searchFields.every((field) => plan.readsEverywhere(field))) return anyOf([like('search_text'), ...byPinyin]);
  const byField = entity.searchFields.map((field) => allOf([plan.rowsReading(field), like(field.column)]));
  return anyOf([like('no'), ...byField, ...byPinyin]);
}
