import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordsContext } from '../recordsContext.js';
import { findCandidates } from '../search/findCandidates.js';
import { searchPredicate } from '../search/searchPredicate.js';
import { searchWords } from '../search/searchWords.js';
import { filteredRows } from './filter/filteredRows.js';
import { allOf, everything, type Predicate } from './predicate.js';
import type { ListQuery } from './listQuery.js';
import { hasFewRows, type WantedRows } from './readPage.js';
import { withinPatience } from './withinPatience.js';

const active: Predicate = { sql: 'active_flag = 1', params: [] };

/** Rows that are not deleted, that the actor may see, and that fit filter and search. */
export async function wantedRows(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  { filter = { all: [] }, q = '', within = everything }: Pick<ListQuery, 'filter' | 'q' | 'within'>,
): Promise<WantedRows> {
  const filtered = await filteredRows(context, actor, plan, filter);
  const parts = plan.rowParts;
  const words = searchWords(q);
  const where = allOf([active, within, filtered, searchPredicate(words, plan)]);
  if (words.length === 0 || (await seesFew(context, plan))) return { parts, where };
  const candidates = await findCandidates(withinPatience(context.database), plan, words);
  if (!candidates.many) return { parts, where: allOf([candidates.rows, where]) };
  const isVast = candidates.areSure && findsAll(plan) && [within, filtered].every(({ sql }) => sql === everything.sql);
  return { parts, where, isVast };
}

/** Of few rows each is looked at; among many the words are looked up first. */
async function seesFew(context: RecordsContext, { entity, rowParts }: AccessPlan): Promise<boolean> {
  const few = await Promise.all(rowParts.map((part) => hasFewRows(context, entity, part)));
  return !few.includes(false);
}

/** Whether the actor finds whatever has the words among the rows that he sees. */
const findsAll = (plan: AccessPlan): boolean =>
  [plan.entity.titleField, ...plan.entity.searchFields].every((field) => plan.readsEverywhere(field));
