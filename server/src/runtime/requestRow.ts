/** How a request stands, as people say it. */
export type RequestStatus = 'pending' | 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'cancelled' | 'incident';

/** The record that a request is about. */
export interface RecordReference {
  readonly entity: string;
  readonly id: string;
}

/** A request as stored; `id` is that of its process instance. */
export interface RequestRow {
  readonly id: string;
  readonly no: string;
  readonly flow: string;
  readonly definitionId: string;
  readonly version: number;
  readonly title: string;
  readonly status: RequestStatus;
  readonly initiatorId: string;
  readonly departmentId: string | null;
  readonly record: RecordReference | null;
  /** Exact values by field of the form. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Somebody has decided since it was last submitted. */
  readonly decided: boolean;
  readonly urgedAt: number;
}

export const REQUEST_COLUMNS =
  'id, no, flow_key, definition_id, version, title, status, initiator_id, department_id, record_entity, record_id, form, started_at, ended_at, decided, urged_at';

/** A row of `requests` as the drivers hand it over. */
export interface RawRequest {
  readonly id: string;
  readonly no: string;
  readonly flow_key: string;
  readonly definition_id: string;
  readonly version: number;
  readonly title: string;
  readonly status: string;
  readonly initiator_id: string;
  readonly department_id: string | null;
  readonly record_entity: string | null;
  readonly record_id: string | null;
  readonly form: string;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly decided: number;
  readonly urged_at: number;
}

export function toRequestRow(row: RawRequest): RequestRow {
  return {
    id: row.id,
    no: row.no,
    flow: row.flow_key,
    definitionId: row.definition_id,
    version: row.version,
    title: row.title,
    status: row.status as RequestStatus,
    initiatorId: row.initiator_id,
    departmentId: row.department_id,
    record: row.record_entity !== null && row.record_id !== null ? { entity: row.record_entity, id: row.record_id } : null,
    form: JSON.parse(row.form) as Readonly<Record<string, unknown>>,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    decided: row.decided === 1,
    urgedAt: row.urged_at,
  };
}

/** The columns of a new row. */
export function fromRequestRow(row: RequestRow): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    no: row.no,
    flow_key: row.flow,
    definition_id: row.definitionId,
    version: row.version,
    title: row.title,
    status: row.status,
    initiator_id: row.initiatorId,
    department_id: row.departmentId,
    record_entity: row.record?.entity ?? null,
    record_id: row.record?.id ?? null,
    form: JSON.stringify(row.form),
    started_at: row.startedAt,
    ended_at: row.endedAt,
    decided: row.decided,
    urged_at: row.urgedAt,
  };
}
