import type { AuditQuery } from '../../../api/audit.js';

/** What the audit log is asked for, as the address has it; empty text: not asked for. Days are ISO dates. */
export interface AuditFilter {
  readonly by: string;
  readonly subject: string;
  readonly action: string;
  readonly from: string;
  /** The last day that is wanted. */
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight at the beginning of a day, or of the one after it, where the reader is; null for what is no day. */
function midnight(day: string, after = 0): number | null {
  if (!DAY.test(day)) return null;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date + after).getTime();
}

/** The question to the server: whole days of the reader's time zone. */
export const auditQueryOf = ({ by, subject, action, from, to }: AuditFilter): AuditQuery => ({
  by,
  subject,
  action,
  from: midnight(from),
  to: midnight(to, 1),
});
