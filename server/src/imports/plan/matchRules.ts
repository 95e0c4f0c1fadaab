import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { MATCH_ONLY, type ImportPlan } from './importPlan.js';

/** The rules of a plan whose columns are all there; a rule that needs others is not tried. */
export function usableRules(plan: Pick<ImportPlan, 'match' | 'columns'>): (readonly string[])[] {
  const planned = new Set(plan.columns.map(({ field }) => field));
  return plan.match.filter((rule) => rule.length > 0 && rule.every((name) => planned.has(name)));
}

/** What names a record for certain: its id, its number, and what may occur once. */
export function certainRules(entity: RecordEntity): (readonly string[])[] {
  return [...MATCH_ONLY.map((name) => [name]), ...entity.uniqueKeys.map((key) => key.fields.map(({ name }) => name))];
}

/** Whether at most one record can fit a rule. */
export const isCertain = (entity: RecordEntity, rule: readonly string[]): boolean =>
  certainRules(entity).some((certain) => certain.every((name) => rule.includes(name)));
