export type TaskKind = 'approval' | 'human' | 'resubmission';

/** One seat's work, as stored. */
export interface TaskRow {
  readonly id: string;
  readonly instanceId: string;
  readonly token: number;
  /** Null: no ballot. */
  readonly seat: number | null;
  readonly node: string;
  readonly nodeName: string;
  readonly kind: TaskKind;
  readonly personId: string;
  readonly added: 'before' | 'after' | 'parallel' | null;
  readonly flow: string;
  readonly state: 'open' | 'done' | 'closed';
  readonly why: string | null;
  readonly due: number | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly readAt: number | null;
  readonly decision: string | null;
  readonly opinion: string | null;
}

export const TASK_COLUMNS =
  'id, instance_id, token, seat, node, node_name, kind, person_id, added, flow_key, state, why, due, opened_at, closed_at, read_at, decision, opinion';

/** A row of `tasks` as the drivers hand it over. */
export interface RawTask {
  readonly id: string;
  readonly instance_id: string;
  readonly token: number;
  readonly seat: number;
  readonly node: string;
  readonly node_name: string;
  readonly kind: string;
  readonly person_id: string;
  readonly added: string | null;
  readonly flow_key: string;
  readonly state: string;
  readonly why: string | null;
  readonly due: number | null;
  readonly opened_at: number;
  readonly closed_at: number | null;
  readonly read_at: number | null;
  readonly decision: string | null;
  readonly opinion: string | null;
}

const END_OF_TIME = 8_640_000_000_000_000;

export function toTaskRow(row: RawTask): TaskRow {
  return {
    id: row.id,
    instanceId: row.instance_id,
    token: row.token,
    seat: row.seat < 0 ? null : row.seat,
    node: row.node,
    nodeName: row.node_name,
    kind: row.kind as TaskKind,
    personId: row.person_id,
    added: row.added as TaskRow['added'],
    flow: row.flow_key,
    state: row.state as TaskRow['state'],
    why: row.why,
    due: row.due,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    readAt: row.read_at,
    decision: row.decision,
    opinion: row.opinion,
  };
}

/** The columns of a new row. */
export function fromTaskRow(row: TaskRow): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    instance_id: row.instanceId,
    token: row.token,
    seat: row.seat ?? -1,
    node: row.node,
    node_name: row.nodeName,
    kind: row.kind,
    person_id: row.personId,
    added: row.added,
    flow_key: row.flow,
    state: row.state,
    why: row.why,
    due: row.due,
    due_sort: row.due ?? END_OF_TIME,
    opened_at: row.openedAt,
    closed_at: row.closedAt,
    read_at: row.readAt,
    decision: row.decision,
    opinion: row.opinion,
  };
}
