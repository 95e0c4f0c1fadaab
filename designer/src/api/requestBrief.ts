import type { Text } from '@vermilion/plugin-kit';
import type { PersonBrief } from './people.js';

export type RequestStatus = 'pending' | 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'cancelled' | 'incident';
/** One of the few fields that lists show; its value is text already. */
export interface SummaryField {
  readonly field: string;
  readonly label: Text | string;
  readonly value: unknown;
}
export interface CurrentNode {
  readonly node: string;
  readonly name: string;
  readonly people: readonly PersonBrief[];
  readonly due: number | null;
}
export interface RequestBrief {
  readonly id: string;
  readonly no: string;
  readonly flow: string;
  readonly flowTitle: Text;
  readonly title: string;
  readonly status: RequestStatus;
  readonly initiator: PersonBrief;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly summary: readonly SummaryField[];
  readonly current: readonly CurrentNode[];
  readonly record: { readonly entity: string; readonly id: string; readonly title: string } | null;
}
