import { createHash } from 'node:crypto';
import type { Transaction } from './database.js';

export interface AuditEntry {
  readonly at: number;
  /** Who did it; null: the system or somebody unknown. */
  readonly personId: string | null;
  /** `person.updated`, `session.refused`, … */
  readonly action: string;
  /** What kind of thing it was done to: `person`, `department`, … */
  readonly subject: string;
  readonly subjectId: string | null;
  /** Names of what changed; never passwords, tokens or personal data in the clear. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Adds a row to the audit log. Each row's hash covers the one before, so a row that is changed or missing shows. */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  // The update locks the head until the commit: rows are chained one after the other.
  await tx.run('UPDATE audit_head SET seq = seq + 1 WHERE id = 1');
  const [head] = await tx.query<{ seq: number; hash: string }>('SELECT seq, hash FROM audit_head WHERE id = 1');
  if (!head) throw new Error('Expected the head of the audit log, but it is missing.');
  const detail = JSON.stringify(entry.detail);
  const hash = auditHash(head.hash, head.seq, entry, detail);
  const { at, personId, action, subject, subjectId } = entry;
  await tx.insert('audit_log', [
    { seq: head.seq, at, person_id: personId, action, subject, subject_id: subjectId, detail, hash },
  ]);
  await tx.run('UPDATE audit_head SET hash = ? WHERE id = 1', [hash]);
}

/** SHA-256 over the hash before and everything of the row. */
export function auditHash(before: string, seq: number, entry: Omit<AuditEntry, 'detail'>, detail: string): string {
  const text = JSON.stringify([before, seq, entry.at, entry.personId, entry.action, entry.subject, entry.subjectId, detail]);
  return createHash('sha256').update(text).digest('hex');
}
