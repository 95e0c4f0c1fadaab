import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { createLabeler } from '../labels/createLabeler.js';
import { labeledCells } from '../labels/labeledCells.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { readDraft, type FormDraft } from './formDraft.js';
import { formRights } from './formRights.js';

export interface ShownDraft extends FormDraft {
  /** Names of what was chosen, as far as the reader may read them. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many fields were left out, since they may not be filled in any more. */
  readonly left: number;
}

/**
 * What somebody has filled in earlier, as far as he may fill it in now; undefined: nothing.
 *
 * @param record id, or `new`
 * @throws {HttpError} 404, 403.
 */
export async function showDraft(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  record: string,
  locale: Locale,
): Promise<ShownDraft | undefined> {
  const rights = await formRights(context, actor, entity, record);
  const draft = await readDraft(context, { personId: actor.personId, entity: entity.name, record });
  if (!draft) return undefined;
  const kept = Object.entries(draft.fields).flatMap(([name, value]) => {
    const field = entity.fields.get(name);
    return field && rights.fills(field) ? [{ field, value }] : [];
  });
  const cells = kept.flatMap(({ field, value }) => labeledCells(field, value, (name) => context.registry.entities.get(name)));
  const labeler = await createLabeler(context, cells, locale, actor);
  const labels = cells.flatMap(({ path, field, value }) => {
    const label = labeler(field, value);
    return label === undefined ? [] : [[path, label] as const];
  });
  return {
    ...draft,
    fields: Object.fromEntries(kept.map(({ field, value }) => [field.name, value])),
    labels: Object.fromEntries(labels),
    left: Object.keys(draft.fields).length - kept.length,
  };
}
