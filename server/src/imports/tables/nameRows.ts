import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Draft } from '../draft/draft.js';
import type { ImportIssue } from '../issue.js';

/** How validation names a row of a record, which here has a sheet and a number there. */
const OWN_PLACE = { zh: /^第 \d+ 行：/, en: /^Row \d+: / };
const PLACE = /^(\w+)\.(\d+)(?:\.(\w+))?$/;

/** Issues found in the row of a table, `lines.1.count`, told by the row of the sheet that they come from. */
export function nameRows(
  { entities }: Pick<RecordsContext, 'entities'>,
  entity: RecordEntity,
  { tables = {} }: Draft,
  issues: readonly ImportIssue[],
): ImportIssue[] {
  return issues.map((issue) => {
    const [, table = '', at = '', name = ''] = PLACE.exec(issue.field ?? '') ?? [];
    const row = tables[table]?.[Number(at)];
    const field = entity.fields.get(table);
    if (!row || !field) return issue;
    const label = entities.get(field.definition.entity!)?.fields.get(name)?.definition.label;
    const { zh, en } = field.definition.label;
    return {
      ...issue,
      field: table,
      message: {
        zh: `“${zh}”第 ${row.row} 行${label ? `“${label.zh}”` : ''}：${issue.message.zh.replace(OWN_PLACE.zh, '')}`,
        en: `${en}, row ${row.row}${label ? `, ${label.en}` : ''}: ${issue.message.en.replace(OWN_PLACE.en, '')}`,
      },
    };
  });
}
