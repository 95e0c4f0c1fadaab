import type { Transaction } from '../database/database.js';
import type { Actor } from '../http/actor.js';
import type { RequestsContext } from './requestsContext.js';
import type { Picks } from '../definitions/startVariables.js';

/** A start form that is being filled in; one for each person and flow. */
export interface FormDraft {
  readonly flow: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly picks: Picks;
  readonly recordId: string | null;
  readonly updatedAt: number;
}

interface Row {
  readonly flow_key: string;
  readonly fields: string;
  readonly picks: string;
  readonly record_id: string | null;
  readonly updated_at: number;
}

const COLUMNS = 'flow_key, fields, picks, record_id, updated_at';

const toDraft = (row: Row): FormDraft => ({
  flow: row.flow_key,
  fields: JSON.parse(row.fields) as FormDraft['fields'],
  picks: JSON.parse(row.picks) as Picks,
  recordId: row.record_id,
  updatedAt: row.updated_at,
});

export async function listDrafts({ database }: RequestsContext, { personId }: Actor): Promise<FormDraft[]> {
  const sql = `SELECT ${COLUMNS} FROM request_drafts WHERE person_id = ? ORDER BY updated_at DESC`;
  return (await database.read<Row>(sql, [personId])).map(toDraft);
}

export async function findFormDraft(
  { database }: RequestsContext,
  { personId }: Actor,
  flow: string,
): Promise<FormDraft | undefined> {
  const sql = `SELECT ${COLUMNS} FROM request_drafts WHERE person_id = ? AND flow_key = ?`;
  const [row] = await database.read<Row>(sql, [personId, flow]);
  return row && toDraft(row);
}

export async function saveFormDraft(
  { database, clock }: RequestsContext,
  { personId }: Actor,
  flow: string,
  draft: Pick<FormDraft, 'fields' | 'picks' | 'recordId'>,
): Promise<number> {
  const at = clock.now();
  await database.write(async (tx) => {
    await tx.run('DELETE FROM request_drafts WHERE person_id = ? AND flow_key = ?', [personId, flow]);
    await tx.insert('request_drafts', [
      {
        person_id: personId,
        flow_key: flow,
        fields: JSON.stringify(draft.fields),
        picks: JSON.stringify(draft.picks),
        record_id: draft.recordId,
        updated_at: at,
      },
    ]);
  });
  return at;
}

/** Begins a request for somebody, unless he has one of that flow in hand; answers whether it is new. */
export async function addFormDraft(
  tx: Transaction,
  personId: string,
  flow: string,
  fields: FormDraft['fields'],
  at: number,
): Promise<boolean> {
  const known = await tx.query('SELECT person_id FROM request_drafts WHERE person_id = ? AND flow_key = ?', [personId, flow]);
  if (known.length > 0) return false;
  const contents = { fields: JSON.stringify(fields), picks: '{}', record_id: null };
  await tx.insert('request_drafts', [{ person_id: personId, flow_key: flow, ...contents, updated_at: at }]);
  return true;
}

export async function deleteFormDraft({ database }: RequestsContext, { personId }: Actor, flow: string): Promise<void> {
  await database.write((tx) => tx.run('DELETE FROM request_drafts WHERE person_id = ? AND flow_key = ?', [personId, flow]));
}
