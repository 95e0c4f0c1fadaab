import { client } from './client.js';
import type { Text } from '@vermilion/plugin-kit';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';
import type { Fields } from './fields.js';
import type { RequestStatus, SummaryField } from './requestBrief.js';

export type TaskKind = 'approval' | 'human' | 'resubmission';
export interface TaskBrief {
  readonly id: string;
  readonly requestId: string;
  readonly node: string;
  readonly nodeName: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly flow: string;
  readonly flowTitle: Text;
  readonly initiator: PersonBrief;
  readonly createdAt: number;
  readonly due: number | null;
  readonly overdue: boolean;
  readonly summary: readonly SummaryField[];
  readonly status: string;
  readonly addedBy?: 'before' | 'after' | 'parallel' | null;
  readonly readAt: number | null;
  readonly decision?: string | null;
}
export interface TaskButton {
  readonly enabled: boolean;
  readonly label: Text | string | null;
  readonly opinion: 'none' | 'optional' | 'required' | boolean | null;
}
export interface ReturnTarget {
  readonly node: string;
  readonly name: string;
  readonly mode: 'rewalk' | 'straightBack' | 'choose';
}
export interface SeatView {
  readonly id: string;
  readonly person: PersonBrief;
  readonly state: string;
  readonly vote: string | null;
  readonly kind: string;
  readonly of: string | null;
}
export interface TaskView extends TaskBrief {
  readonly version: number;
  readonly seatKind: string;
  readonly buttons: Readonly<Record<string, TaskButton>>;
  readonly returnTargets: readonly ReturnTarget[];
  readonly ballot: {
    readonly mode: string;
    readonly approveAt: unknown;
    readonly sequential: boolean;
    readonly seats: readonly SeatView[];
  } | null;
}
export interface TaskCounts {
  readonly todo: number;
  /** Of those, approvals. */
  readonly approvals: number;
  readonly overdue: number;
  readonly copied: number;
  readonly drafts: number;
}
export interface Decided {
  readonly request: { readonly id: string; readonly status: RequestStatus };
  /** The next task of the same person. */
  readonly next: string | null;
}
export interface TaskQuery {
  readonly box: 'todo' | 'done';
  readonly flow?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'due' | '-createdAt' | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

const act =
  <Body>(verb: string) =>
  (id: string, body: Body, key?: string) =>
    client.post<Decided>(`/tasks/${id}/${verb}`, body, key);

export const tasks = {
  list: (query: TaskQuery) => client.get<Page<TaskBrief>>('/tasks', { ...query }),
  counts: () => client.get<TaskCounts>('/tasks/counts'),
  /** Also marks the task as read. */
  get: (id: string) => client.get<TaskView>(`/tasks/${id}`),
  /** Whom the task may be handed: active people by name or pinyin. */
  people: (id: string, query: string, signal?: AbortSignal) =>
    client.get<Page<PersonBrief>>(`/tasks/${id}/people`, { query, limit: 20 }, signal),
  approve: act<{ opinion?: string; fields?: Fields }>('approve'),
  reject: act<{ opinion?: string; fields?: Fields }>('reject'),
  return: act<{ to: string; mode?: 'rewalk' | 'straightBack'; opinion?: string }>('return'),
  transfer: act<{ to: string; opinion?: string }>('transfer'),
  delegate: act<{ to: string; opinion?: string; fields?: Fields }>('delegate'),
  addSigners: act<{ kind: 'before' | 'after' | 'parallel'; people: readonly string[]; opinion?: string }>('add-signers'),
  reduceSigner: act<{ seat: string }>('reduce-signer'),
  resubmit: act<{ fields: Fields }>('resubmit'),
  complete: act<{ fields: Fields }>('complete'),
};
