import { marks } from '../../database/marks.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Read } from '../../records/store/findRecord.js';
import { listDefinitions } from '../definitions/listDefinitions.js';
import type { TagDefinition } from '../definitions/tagDefinition.js';
import { rulePredicate } from '../../records/query/filter/rulePredicate.js';
import { assignmentOf, type AssignmentRow } from './assignment.js';
import { decideTags, type Decided, type Standing, type Tagged } from './decideTags.js';

export interface Decision extends Decided {
  readonly recordId: string;
  readonly before: Tagged;
}

const DAY = 86_400_000;

/** What tags the given records are to have in a field, as they and the rules are now. Deleted ones are left out. */
export async function readDecisions(
  context: RecordsContext,
  read: Read,
  { entity, field }: { readonly entity: RecordEntity; readonly field: RecordField },
  ids: readonly string[],
): Promise<readonly Decision[]> {
  if (ids.length === 0) return [];
  const definitions = (await listDefinitions(context, read, entity)).filter((each) => each.field === field.name);
  const rules = definitions.flatMap((definition) => ruleOf(context, entity, definition));
  const rows = await read<Readonly<Record<string, unknown>> & { readonly id: string }>(
    `SELECT id, ${context.codec.selected(field)}${rules
      .map(({ sql }, index) => `, CASE WHEN ${sql} THEN 1 ELSE 0 END AS holds${index}`)
      .join('')} FROM \`${entity.table}\` WHERE id IN (${marks(ids.length)}) AND active_flag = 1 ORDER BY id`,
    [...rules.flatMap(({ params }) => params), ...ids],
  );
  const held = await read<AssignmentRow>(
    `SELECT * FROM tag_assignments WHERE entity = ? AND record_id IN (${marks(ids.length)}) AND field = ?`,
    [entity.name, ...ids, field.name],
  );
  const now = context.clock.now();
  return rows.map((row) => {
    const before: Tagged = {
      words: (context.codec.load(entity, field, row[field.column]) ?? []) as readonly string[],
      held: held.filter((each) => each.record_id === row.id).map(assignmentOf),
      standings: new Map(
        definitions.map(({ id, tag, rule, expiresDays }): [string, Standing] => {
          const index = rules.findIndex((each) => each.id === id);
          const asked = index < 0 ? ('unknown' as const) : row[`holds${index}`] === 1;
          return [tag, { holds: rule === null ? false : asked, lasts: expiresDays === null ? null : expiresDays * DAY }];
        }),
      ),
      now,
    };
    return { recordId: row.id, before, ...decideTags(before) };
  });
}

/** A rule that does not fit its fields any more is not asked: what it has given stays. */
function ruleOf(context: RecordsContext, entity: RecordEntity, { id, rule }: TagDefinition) {
  if (rule === null) return [];
  try {
    return [{ id, ...rulePredicate(context, entity, rule) }];
  } catch (error) {
    if (error instanceof HttpError) return [];
    throw error;
  }
}
