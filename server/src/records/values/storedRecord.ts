/** A stored record, decoded: what it is about, and its fields by name (null when empty). Never sent anywhere without an access plan. */
export interface StoredRecord {
  readonly id: string;
  readonly no: string | null;
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  readonly approvalStatus: string | null;
  readonly requestId: string | null;
  readonly version: number;
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly fields: Readonly<Record<string, unknown>>;
}
