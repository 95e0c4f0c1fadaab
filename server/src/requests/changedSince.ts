import type { RequestsContext } from './requestsContext.js';
import type { RequestMaterial } from './requestMaterial.js';

/** A field that has changed, with the value that it had then. */
export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
}

/** What others have changed in the form since somebody has last decided. Nothing, if he never has. */
export async function changedSince(
  { database }: RequestsContext,
  { request, notes }: Pick<RequestMaterial, 'request' | 'notes'>,
  personId: string,
): Promise<ChangedField[]> {
  const last = notes.findLast((note) => note.personId === personId && note.kind !== 'takenBack');
  if (!last) return [];
  const rows = await database.read<{ field: string; before_value: string; after_value: string }>(
    'SELECT field, before_value, after_value FROM request_changes WHERE request_id = ? AND seq > ? ORDER BY seq',
    [request.id, last.seq],
  );
  const first = new Map<string, string>();
  for (const row of rows) if (!first.has(row.field)) first.set(row.field, row.before_value);
  return [...first]
    .filter(([field, before]) => before !== JSON.stringify(request.form[field] ?? null))
    .map(([field, before]) => ({ field, before: JSON.parse(before) as unknown }));
}
