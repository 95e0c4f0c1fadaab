import type { Text } from '@vermilion/plugin-kit';
import type { Operator } from '@vermilion/plugin-kit/fields';
import { client } from './client.js';
import type { Fields } from './fields.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';
import type { RequestBrief } from './requests.js';

export type FilterOperator = Operator;
export interface Condition {
  readonly field: string;
  readonly op: FilterOperator;
  readonly value?: unknown;
}
/** What a list is narrowed by: conditions on fields or on records that refer here, joined by `all` or `any` to groups. */
export type Filter =
  | Condition
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly referredBy: string; readonly none?: boolean; readonly where?: Filter };
export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly fields: Fields;
  /** Names of the fields whose value is only a mask. */
  readonly masked: readonly string[];
  readonly no: string | null;
  readonly owner: PersonBrief | null;
  readonly approvalStatus: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly can: {
    readonly edit: boolean;
    readonly delete: boolean;
    /** Share it, or give it to another owner. */
    readonly share: boolean;
    /** Give it to another owner. */
    readonly transfer: boolean;
    readonly print: boolean;
    /** Masked fields that can be shown in clear for a reason. */
    readonly reveal: readonly string[];
    /** What plugins offer on it now, by `plugin:action`. */
    readonly actions: readonly string[];
    readonly start: readonly string[];
  };
  /** Resolved references, people, departments and dictionaries. */
  readonly labels: Readonly<Record<string, string>>;
}
/** Records that speak against saving, as far as the reader may see them. */
export interface AlikeRecords {
  readonly matches: readonly {
    readonly id: string;
    readonly title: string;
    readonly no: string | null;
    readonly owner: string | null;
  }[];
  readonly hidden: number;
}
export interface HistoryChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Texts of codes and ids. */
  readonly beforeText?: string;
  readonly afterText?: string;
  /** Both values are masks. */
  readonly masked?: boolean;
}
export interface HistoryEntry {
  /** Of the record after the change. */
  readonly version: number;
  readonly at: number;
  readonly by: PersonBrief | null;
  readonly action: 'created' | 'updated' | 'deleted' | 'restored' | 'shared';
  readonly requestId?: string | null;
  /** Why, where no person typed it. */
  readonly note?: Text | null;
  readonly changes: readonly HistoryChange[];
}
/** What differs between two versions; `restorable`: fields whose earlier value the reader may bring back. */
export interface VersionComparison {
  readonly changes: readonly HistoryChange[];
  readonly restorable: readonly string[];
}
export interface RecordOption {
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  readonly hint: string | null;
}
export interface RecordQuery {
  readonly limit?: number;
  readonly after?: string | null;
  readonly sort?: string;
  readonly q?: string;
  readonly filter?: readonly Filter[];
}
/** What goes along with the values of a record that is saved. */
export interface Saving {
  /** Why it is saved although it is like another. */
  readonly duplicateReason?: string;
  /** The form was kept as a draft, which ends with it. */
  readonly endsDraft?: boolean;
}
/** Whether a record has values already that may occur once. */
export interface UniqueAnswer {
  readonly exists: boolean;
  readonly message: Text | null;
  /** The record that has them, if the reader may see it. */
  readonly record: { readonly id: string; readonly title: string } | null;
}

const path = (entity: string, id?: string) => `/records/${encodeURIComponent(entity)}${id ? `/${id}` : ''}`;

export const records = {
  list: (entity: string, { filter, ...query }: RecordQuery, signal?: AbortSignal) =>
    client.get<Page<RecordView>>(path(entity), { ...query, filter: filter?.length ? JSON.stringify(filter) : undefined }, signal),
  get: (entity: string, id: string) => client.get<RecordView>(path(entity, id)),
  create: (entity: string, fields: Fields, key?: string, along: Saving = {}) =>
    client.post<RecordView>(path(entity), { fields, ...along }, key),
  update: (entity: string, id: string, version: number, fields: Fields, along: Saving = {}) =>
    client.patch<RecordView>(path(entity, id), { version, fields, ...along }),
  /** `fields`: of one unique key; `id`: the record that is being changed. */
  unique: (entity: string, fields: Fields, id: string | null) =>
    client.post<UniqueAnswer>(`${path(entity)}/unique`, { fields, ...(id ? { id } : {}) }),
  remove: (entity: string, id: string) => client.delete(path(entity, id)),
  /** The page shows the record and wants to be told of changes. */
  watch: (entity: string, id: string) => client.post<void>(`${path(entity, id)}/watch`),
  /** @returns whether the record is still to be seen */
  act: (entity: string, id: string, version: number, action: string, key?: string) =>
    client
      .post<{ readonly visible: boolean }>(`${path(entity, id)}/actions/${encodeURIComponent(action)}`, { version }, key)
      .then(({ visible }) => visible),
  transfer: (entity: string, id: string, version: number, ownerId: string) =>
    client.put<void>(`${path(entity, id)}/owner`, { version, ownerId }),
  reveal: (entity: string, id: string, field: string, reason: string) =>
    client.post<{ readonly value: unknown }>(`${path(entity, id)}/reveal`, { field, reason }),
  history: (entity: string, id: string, after?: string | null) =>
    client.get<Page<HistoryEntry>>(`${path(entity, id)}/history`, { after }),
  /** `to` absent: the record as it is. */
  compare: (entity: string, id: string, from: number, to?: number) =>
    client.get<VersionComparison>(`${path(entity, id)}/versions`, { from, to }),
  restoreVersion: (entity: string, id: string, version: number, to: number, fields: readonly string[], key?: string) =>
    client.post<RecordView>(`${path(entity, id)}/versions`, { version, to, fields }, key),
  requests: (entity: string, id: string) => client.get<Page<RequestBrief>>(`${path(entity, id)}/requests`),
  options: (entity: string, q: string, signal?: AbortSignal) =>
    client.get<Listed<RecordOption>>(`${path(entity)}/options`, { q, limit: 20 }, signal).then(itemsOf),
};
