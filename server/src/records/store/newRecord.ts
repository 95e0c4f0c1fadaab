/** A record to be stored; its fields have been checked. */
export interface NewRecord {
  readonly id: string;
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  readonly source: 'web' | 'flow' | 'import' | 'intake';
  /** Milliseconds since 1970; absent: now. */
  readonly createdAt?: number;
  readonly fields: Readonly<Record<string, unknown>>;
}
