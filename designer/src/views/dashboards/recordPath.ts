import type { RecordView } from '../../api/records.js';

const REQUEST: Readonly<Record<string, (record: RecordView) => string>> = {
  'process:request': ({ id }) => id,
  'process:task': ({ fields }) => String(fields['request']),
};

/** The page of a row: of a record, or of the request that it is or belongs to. */
export function recordPath(entity: string, record: RecordView): string {
  const requestOf = REQUEST[entity];
  return requestOf ? `/requests/${requestOf(record)}` : `/records/${entity}/${record.id}`;
}

/** The page of the rows of an entity. */
export const listPath = (entity: string): string => (entity in REQUEST ? `/dashboards/rows/${entity}` : `/records/${entity}`);
