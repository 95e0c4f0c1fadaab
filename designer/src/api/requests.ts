import { client } from './client.js';
import type { TraceLine } from '@vermilion/engine';
import type { Text } from '@vermilion/plugin-kit';
import type { StoredFile } from './files.js';
import type { Picks, RouteStop } from './flows.js';
import type { FormMeta } from './manifest.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';
import type { Fields } from './fields.js';
import type { RequestBrief } from './requestBrief.js';
import type { TaskView } from './tasks.js';

export type { CurrentNode, RequestBrief, RequestStatus, SummaryField } from './requestBrief.js';

export type TimelineKind =
  | 'submitted'
  | 'resubmitted'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'transferred'
  | 'handedOver'
  | 'delegated'
  | 'signerAdded'
  | 'takenBack'
  | 'withdrawn'
  | 'cancelled'
  | 'commented'
  | 'copied'
  | 'escalated'
  | 'reminded'
  | 'automatic'
  | 'service'
  | 'finished'
  /** Ended by an error that the diagram does not catch. */
  | 'failed'
  | 'open';
export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly node?: string | null;
  readonly nodeName?: string | null;
  readonly round: number;
  readonly superseded: boolean;
  readonly at: number | null;
  readonly by: PersonBrief | null;
  readonly to?: readonly PersonBrief[] | null;
  readonly opinion?: string | null;
  readonly people?: readonly { readonly person: PersonBrief; readonly state: string; readonly readAt: number | null }[] | null;
  readonly mode?: string | null;
  /** Working time used, in milliseconds. */
  readonly usedMs?: number | null;
  readonly due?: number | null;
}
export interface LedgerEntry {
  readonly node: string | null;
  readonly step: string;
  readonly kind: string;
  readonly channel: string;
  readonly receiver: PersonBrief | string | null;
  readonly status: 'planned' | 'sent' | 'failed' | 'suppressed' | 'not_configured';
  readonly at: number | null;
  readonly reason: string | null;
}
export interface Comment {
  readonly id: string;
  readonly by: PersonBrief;
  readonly at: number;
  readonly text: string;
  readonly mentions: readonly (PersonBrief | string)[];
}
export interface FormAccess {
  /** Null: the flow has none. */
  readonly form: FormMeta | null;
  readonly access: Readonly<Record<string, 'read' | 'write' | 'masked' | 'hidden'>>;
  readonly required: readonly string[];
}
export interface RequestView extends RequestBrief {
  readonly version: number;
  readonly fields: Fields;
  readonly form: FormAccess;
  readonly labels: Readonly<Record<string, string>>;
  readonly masked: readonly string[];
  /** Masked fields that the reader may have shown in clear, with a reason. */
  readonly revealable: readonly string[];
  /** Changed since the reader's last decision. */
  readonly changed: readonly { readonly field: string; readonly before: unknown }[];
  readonly attachments: readonly StoredFile[];
  readonly diagram: {
    readonly xml: string;
    readonly states: Readonly<Record<string, 'done' | 'rejected' | 'current' | 'waiting' | 'returned' | 'incident'>>;
    readonly takenFlows: readonly string[];
  };
  readonly timeline: readonly TimelineEntry[];
  readonly predicted: readonly RouteStop[];
  readonly comments: readonly Comment[];
  readonly copies: readonly {
    readonly person: PersonBrief;
    readonly at: number;
    readonly by: PersonBrief | null;
    readonly readAt: number | null;
  }[];
  readonly myTask: TaskView | null;
  readonly can: {
    readonly withdraw: boolean;
    readonly urge: boolean;
    readonly comment: boolean;
    readonly copy: boolean;
    readonly takeBack: readonly string[];
    readonly resubmit: boolean;
    readonly cancel: boolean;
    readonly retry: boolean;
  };
  /** What has gone wrong and can be tried again. */
  readonly incidents: readonly {
    readonly token: number;
    readonly node: string;
    readonly nodeName: string;
    readonly code: string;
    readonly reason: string;
    readonly at: number;
  }[];
  /** An error that the diagram does not catch has ended the process; null: none. */
  readonly failure: { readonly code: string; readonly nodeName: string | null; readonly at: number } | null;
  readonly ledger: readonly LedgerEntry[];
}
export interface Why {
  readonly trace: readonly TraceLine[];
  readonly people: readonly PersonBrief[];
  readonly removed: readonly {
    readonly person: PersonBrief;
    readonly why: string;
    readonly instead?: PersonBrief | string | null;
  }[];
  readonly text: Text;
}
export interface RequestQuery {
  readonly box: 'mine' | 'all' | 'copied' | 'involved';
  readonly status?: string | undefined;
  readonly flow?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}
export interface NewRequest {
  readonly flow: string;
  readonly fields: Fields;
  readonly recordId?: string;
  readonly picks?: Picks;
}

export const requests = {
  list: (query: RequestQuery) => client.get<Page<RequestBrief>>('/requests', { ...query }),
  get: (id: string) => client.get<RequestView>(`/requests/${id}`),
  submit: (request: NewRequest, key?: string) => client.post<{ id: string }>('/requests', request, key),
  withdraw: (id: string, reason: string, key?: string) => client.post<unknown>(`/requests/${id}/withdraw`, { reason }, key),
  cancel: (id: string, reason: string, key?: string) => client.post<unknown>(`/requests/${id}/cancel`, { reason }, key),
  retry: (id: string, key?: string) => client.post<{ retried: number }>(`/requests/${id}/retry`, {}, key),
  /** One masked value in clear. */
  reveal: (id: string, field: string, reason: string) =>
    client.post<{ readonly value: unknown }>(`/requests/${id}/reveal`, { field, reason }),
  urge: (id: string, key?: string) => client.post<unknown>(`/requests/${id}/urge`, {}, key),
  comment: (id: string, text: string, mentions: readonly string[], key?: string) =>
    client.post<unknown>(`/requests/${id}/comments`, { text, mentions }, key),
  copy: (id: string, people: readonly string[], note: string, key?: string) =>
    client.post<unknown>(`/requests/${id}/copies`, { people, note }, key),
  takeBack: (id: string, taskId: string, key?: string) => client.post<unknown>(`/requests/${id}/take-back`, { taskId }, key),
  why: (id: string, task: string) => client.get<Why>(`/requests/${id}/why`, { task }),
};
