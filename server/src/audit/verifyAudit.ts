import { auditHash } from '../database/appendAudit.js';
import type { Database } from '../database/database.js';
import type { AuditRow } from './auditRow.js';

const PAGE = 1_000;

/** Walks the hash chain of the audit log; `brokenAt` is the first row that was changed, or before which one is missing. */
export async function verifyAudit(database: Database): Promise<{ readonly rows: number; readonly brokenAt: number | null }> {
  let hash = '';
  let seq = 0;
  for (;;) {
    const rows = await database.read<AuditRow>(
      'SELECT seq, at, person_id, action, subject, subject_id, detail, hash FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?',
      [seq, PAGE],
    );
    for (const row of rows) {
      const { at, person_id: personId, action, subject, subject_id: subjectId, detail } = row;
      const expected = auditHash(hash, seq + 1, { at, personId, action, subject, subjectId }, detail);
      if (row.seq !== seq + 1 || row.hash !== expected) return { rows: seq, brokenAt: seq + 1 };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < PAGE) break;
  }
  const [head] = await database.read<{ seq: number; hash: string }>('SELECT seq, hash FROM audit_head WHERE id = 1');
  return { rows: seq, brokenAt: head?.seq === seq && head.hash === hash ? null : seq + 1 };
}
