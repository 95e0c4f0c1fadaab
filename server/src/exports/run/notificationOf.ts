import type { Text } from '@vermilion/plugin-kit';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { ExportRow } from '../exportRow.js';

/** What the person of an export is told when it is over. */
export function notificationOf(row: ExportRow, { definition: { title } }: RecordEntity) {
  const said: Text =
    row.state === 'done'
      ? {
          zh: `${title.zh}已导出${row.row_count}行，文件保留7天`,
          en: `${row.row_count} rows of ${title.en} have been exported; the file is kept for seven days`,
        }
      : { zh: `${title.zh}未能导出`, en: `${title.en} could not be exported` };
  return {
    person_id: row.person_id,
    request_id: '',
    kind: 'export',
    title: JSON.stringify(said),
    ledger_key: `export.${row.id}`,
  };
}
