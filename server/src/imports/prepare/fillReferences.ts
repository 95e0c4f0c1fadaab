import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Draft } from '../draft/draft.js';
import type { ImportIssue } from '../issue.js';
import { columnField } from '../plan/historyColumns.js';
import type { ColumnPlan } from '../plan/importPlan.js';
import { resolveReferences } from './resolveReferences.js';

const MANY: ReadonlySet<string> = new Set(['users', 'refs']);

/** Drafts with the ids of the people, departments and records that they name. */
export async function fillReferences(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  columns: readonly ColumnPlan[],
  drafts: readonly Draft[],
): Promise<Draft[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { references } of drafts) {
    for (const [name, texts] of Object.entries(references)) {
      const known = wanted.get(name) ?? new Set();
      wanted.set(name, known);
      for (const text of texts) known.add(text);
    }
  }
  if (wanted.size === 0) return [...drafts];
  const columnOf = (name: string) => columns.find(({ field }) => field === name)?.column ?? null;
  const resolved = await resolveReferences(context, actor, entity, wanted);
  return drafts.map((draft) => {
    const values: Record<string, unknown> = { ...draft.values };
    const errors: ImportIssue[] = [...draft.errors];
    for (const [name, texts] of Object.entries(draft.references)) {
      const found = texts.map((text) => ({ text, ids: resolved.get(name)?.get(text) ?? [] }));
      const wrong = found.find(({ ids }) => ids.length !== 1);
      if (wrong) errors.push({ ...notOne(name, wrong.text, wrong.ids.length), column: columnOf(name) });
      else {
        const ids = found.map(({ ids: [id] }) => id!);
        values[name] = MANY.has(columnField(entity, name)!.kind.name) ? ids : ids[0];
      }
    }
    return { ...draft, values, errors };
  });
}

const notOne = (field: string, text: string, count: number): Omit<ImportIssue, 'column'> => ({
  field,
  id: count === 0 ? 'unknown_value' : 'ambiguous_value',
  text,
  message:
    count === 0
      ? { zh: `找不到“${text}”，或您无权查看。`, en: `"${text}" does not exist, or is not yours to see.` }
      : {
          zh: `“${text}”有 ${count} 个同名，请改用编号。`,
          en: `"${text}" is the name of ${count}; please give a number instead.`,
        },
});
