/** A row of `audit_log`. */
export interface AuditRow {
  readonly seq: number;
  readonly at: number;
  readonly person_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly detail: string;
  /** Over the hash before and everything of the row. */
  readonly hash: string;
}
