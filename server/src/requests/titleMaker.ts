import type { Flow } from '../definitions/flow.js';
import type { FlowForm } from '../definitions/formOf.js';
import { titlesOf } from '../records/labels/titles.js';
import type { RecordReference } from '../runtime/requestRow.js';
import { labelerOf } from './formLabels.js';
import type { RequestsContext } from './requestsContext.js';
import { titleOf } from './titleOf.js';

interface Subject {
  readonly flow: Flow;
  readonly form: FlowForm | undefined;
  /** Everything that the form may come to hold: its names are resolved beforehand. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The record that was there before the request. */
  readonly record: RecordReference | null;
}

/** Reads all names that a title may need, so that it can be made inside of a step, without the database. */
export async function titleMaker(
  context: RequestsContext,
  { flow, form, values, record }: Subject,
): Promise<(values: Readonly<Record<string, unknown>>) => string> {
  const { records } = context;
  const [labeler, titles] = await Promise.all([
    labelerOf(context, [{ form, values }], 'zh', null),
    record ? titlesOf(records, records.database.read, record.entity, [record.id], 'zh', null) : undefined,
  ]);
  const recordTitle = (record && titles?.get(record.id)) ?? '';
  return (written) => titleOf({ flow, form, values: written, labeler, recordTitle });
}
