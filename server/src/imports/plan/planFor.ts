import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import { mayFill } from './importFields.js';
import { readHabits } from './importHabits.js';
import type { ImportPlan } from './importPlan.js';
import { proposePlan } from './proposePlan.js';

/** A proposal for a sheet of a file, by the titles in one of its rows. */
export async function planFor(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  sheets: readonly SheetPreview[],
  { sheet, headerRow }: Pick<ImportPlan, 'sheet' | 'headerRow'>,
): Promise<ImportPlan> {
  const templates = context.registry.plugins
    .flatMap((plugin) => Object.values(plugin.importTemplates))
    .filter((template) => template.entity === entity.name);
  const habits = await readHabits(context.database, actor.personId, entity.name);
  return proposePlan({ entity, ...mayFill(context, actor, entity), templates, habits, sheets, sheet, headerRow });
}
