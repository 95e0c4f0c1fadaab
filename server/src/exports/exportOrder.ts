import type { RecordEntity } from '../records/entity/recordEntity.js';
import type { Locale } from '../records/labels/titleText.js';
import type { ListQuery } from '../records/query/listQuery.js';
import type { TableFormat } from '../workbooks/write/tableWriter.js';

/** What leaves the house: the query of a list, as it is, in a format. */
export interface ExportOrder {
  readonly entity: RecordEntity;
  readonly format: TableFormat;
  readonly query: Pick<ListQuery, 'q' | 'sort' | 'filter'>;
  /** Personal and sensitive values in clear, as far as their reader may have them. */
  readonly plain?: boolean | undefined;
  /** Absent: all that may be seen. */
  readonly columns?: readonly string[] | undefined;
  readonly locale: Locale;
  readonly ip: string;
  /** The same key of the same person is one export. */
  readonly id?: string | undefined;
}
