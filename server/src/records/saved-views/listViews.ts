import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { personBrief } from '../../organization/personBrief.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { Locale } from '../labels/titleText.js';
import { checkView } from './checkView.js';
import { readDefaultView } from './defaultView.js';
import { pluginViews } from './pluginViews.js';
import type { SavedView, ViewDraft } from './savedView.js';
import { draftOf, readViews, type ViewRow } from './viewRows.js';

/**
 * The views of an entity that come with plugins, one's own, and those that others share, as far as one may filter and order by what they ask for: the names of
 * hidden fields do not travel with a view.
 */
export async function listViews(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  locale: Locale,
): Promise<SavedView[]> {
  const shown: SavedView[] = [];
  const first = await readDefaultView(context.database, entity.name, actor.personId);
  const kept = (await readViews(context.database, entity.name, actor)).map((row) => showView(context, actor, row, first));
  const ofPlugins = pluginViews(context, actor, entity, locale).map((view) => ({ ...view, isDefault: view.id === first }));
  for (const view of [...ofPlugins, ...kept]) {
    if (view.mine || (await isUsable(context, actor, entity, view))) shown.push(view);
  }
  return shown;
}

/**
 * A view as the actor sees it.
 *
 * @param first id of the one that opens his list
 */
export const showView = (
  context: Pick<RecordsContext, 'world'>,
  actor: Actor,
  row: ViewRow,
  first: string | undefined,
): SavedView => ({
  id: row.id,
  ...draftOf(row),
  isDefault: row.id === first,
  by: personBrief(context.world(), row.person_id),
  mine: row.person_id === actor.personId,
});

async function isUsable(context: RecordsContext, actor: Actor, entity: RecordEntity, view: ViewDraft): Promise<boolean> {
  try {
    await checkView(context, actor, entity, view);
    return true;
  } catch (error) {
    if (error instanceof HttpError) return false;
    throw error;
  }
}
