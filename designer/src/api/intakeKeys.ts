import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';

/** Entity → fields that may be sent. */
export type IntakeScope = Readonly<Record<string, readonly string[]>>;

/** A key by which another system sends records in the name of somebody. */
export interface IntakeKey {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly personName: string;
  readonly sourceSystem: string;
  readonly scope: IntakeScope;
  /** Addresses it may come from; empty: any. */
  readonly addresses: readonly string[];
  readonly perMinute: number;
  readonly signed: boolean;
  readonly expiresAt: number | null;
  readonly createdAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** The text before the last exchange goes on until then. */
  readonly previousUntil: number | null;
}
export interface NewIntakeKey {
  readonly name: string;
  readonly personId: string;
  readonly sourceSystem: string;
  readonly scope: IntakeScope;
  readonly addresses: readonly string[];
  readonly perMinute: number;
  readonly signed: boolean;
  readonly expiresAt: number | null;
}
/** Shown once: nobody can ask for it again. */
export interface MadeIntakeKey {
  readonly id: string;
  readonly key: string;
  readonly signingSecret: string | null;
}
/** A call, or the calls of one minute that were refused for one reason. */
export interface IntakeCall {
  readonly id: string;
  readonly at: number;
  readonly address: string;
  readonly entity: string;
  readonly status: number | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Id of the refusal. */
  readonly refusal: string | null;
  readonly times: number;
  readonly job: { readonly state: string; readonly total: number } | null;
}
export interface SendableEntity {
  readonly name: string;
  readonly title: Text;
  readonly fields: readonly { readonly name: string; readonly label: Text; readonly required: boolean }[];
}

const path = (id: string) => `/intake-keys/${id}`;

export const intakeKeys = {
  list: () => client.get<Listed<IntakeKey>>('/intake-keys').then(itemsOf),
  create: (key: NewIntakeKey, idempotencyKey: string) => client.post<MadeIntakeKey>('/intake-keys', key, idempotencyKey),
  /** The old text goes on for so many hours. */
  rotate: (id: string, graceHours: number) => client.post<MadeIntakeKey>(`${path(id)}/rotation`, { graceHours }),
  revoke: (id: string) => client.delete(path(id)),
  calls: (id: string) => client.get<Listed<IntakeCall>>(`${path(id)}/calls`).then(itemsOf),
  /** What a key in the name of a person could be made for. */
  sendable: (personId: string) => client.get<Listed<SendableEntity>>(`/intake-scopes/${personId}`).then(itemsOf),
  /** Address of its OpenAPI document. */
  documentOf: (id: string) => `/api/v1${path(id)}/openapi.json`,
};
