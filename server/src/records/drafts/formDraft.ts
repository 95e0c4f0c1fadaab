import type { Database, Transaction } from '../../database/database.js';
import type { FieldCipher } from '../encryption/fieldCipher.js';

/** What one person has filled in of one form: one for each record, and one for a `new` one of the entity. */
export interface DraftPlace {
  readonly personId: string;
  readonly entity: string;
  /** Id of the record, or `new`. */
  readonly record: string;
}

export interface FormDraft {
  /** Only what has been changed in the form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of the record when the form was opened; null: a new one. */
  readonly version: number | null;
  readonly updatedAt: number;
}

/** A draft that nobody has touched for so long is forgotten. */
const KEPT_MS = 30 * 86_400_000;
const AT_PLACE = 'person_id = ? AND entity = ? AND record = ?';
/** Place of the contents, authenticated with them. */
const CONTENT_PLACE = 'form_drafts.content';

const keyOf = ({ personId, entity, record }: DraftPlace) => [personId, entity, record];

export async function readDraft(
  { database, cipher, clock }: { readonly database: Database; readonly cipher: FieldCipher; readonly clock: { now(): number } },
  place: DraftPlace,
): Promise<FormDraft | undefined> {
  const [row] = await database.read<{ content: string; version: number | null; updated_at: number }>(
    `SELECT content, version, updated_at FROM form_drafts WHERE ${AT_PLACE} AND updated_at > ?`,
    [...keyOf(place), clock.now() - KEPT_MS],
  );
  return (
    row && {
      fields: JSON.parse(cipher.decrypt(row.content, CONTENT_PLACE)) as FormDraft['fields'],
      version: row.version,
      updatedAt: row.updated_at,
    }
  );
}

/** Replaces what was there, and forgets the drafts of the person that are too old. */
export async function writeDraft(tx: Transaction, cipher: FieldCipher, place: DraftPlace, draft: FormDraft): Promise<void> {
  const { personId: person_id, entity, record } = place;
  const { fields, version, updatedAt: updated_at } = draft;
  await forgetDraft(tx, place);
  await tx.run('DELETE FROM form_drafts WHERE person_id = ? AND updated_at <= ?', [person_id, updated_at - KEPT_MS]);
  const content = cipher.encrypt(JSON.stringify(fields), CONTENT_PLACE);
  await tx.insert('form_drafts', [{ person_id, entity, record, content, version, updated_at }]);
}

export async function forgetDraft(tx: Transaction, place: DraftPlace): Promise<void> {
  await tx.run(`DELETE FROM form_drafts WHERE ${AT_PLACE}`, keyOf(place));
}
