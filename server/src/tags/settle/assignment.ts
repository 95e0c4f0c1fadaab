/** That a record has a tag, where it comes from, and when it ends. */
export interface Assignment {
  readonly tag: string;
  readonly source: 'manual' | 'rule';
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Null: never. */
  readonly expiresAt: number | null;
  /** Not null: its time was over, so that the record does not have it, although its rule still holds. */
  readonly expiredAt: number | null;
}

/** A row of `tag_assignments`. */
export interface AssignmentRow {
  readonly record_id: string;
  readonly tag: string;
  readonly source: Assignment['source'];
  readonly since: number;
  readonly expires_at: number | null;
  readonly expired_at: number | null;
}

export const assignmentOf = ({ tag, source, since, expires_at, expired_at }: AssignmentRow): Assignment => ({
  tag,
  source,
  since,
  expiresAt: expires_at,
  expiredAt: expired_at,
});
