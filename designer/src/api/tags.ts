import type { Filter } from './records.js';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';

/** A tag as it is shown and proposed. */
export interface KnownTag {
  readonly entity: string;
  readonly field: string;
  readonly tag: string;
  readonly group: string;
  readonly color: string;
  /** Records get it by themselves. */
  readonly byRule: boolean;
}
/** A tag with its use. `id` null: a word that was only typed. */
export interface Tag {
  readonly id: string | null;
  readonly field: string;
  readonly tag: string;
  readonly group: string;
  readonly color: string;
  readonly rule: Filter | null;
  readonly expiresDays: number | null;
  /** Comes with a plugin and is not changed here. */
  readonly ofPlugin: boolean;
  readonly version: number;
  readonly count: number;
}
export interface TagList {
  /** Names of the fields that hold tags. */
  readonly fields: readonly string[];
  readonly tags: readonly Tag[];
  /** Records are being changed in the background. */
  readonly running: boolean;
}
export type TagDraft = Pick<Tag, 'tag' | 'group' | 'color' | 'rule' | 'expiresDays'>;
export interface TagMerge {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A tag of a record, and when it ends; null: it stays. */
export interface AssignedTag {
  readonly field: string;
  readonly tag: string;
  readonly source: 'manual' | 'rule';
  readonly since: number;
  readonly expiresAt: number | null;
}
export interface GivenTag {
  readonly version: number;
  readonly field: string;
  readonly tag: string;
  readonly expiresAt: number | null;
}

const ofRecord = (entity: string, id: string) => `/records/${encodeURIComponent(entity)}/${id}/tags`;
const path = (entity: string, rest = '') => `/tags/${encodeURIComponent(entity)}${rest}`;

export const tags = {
  known: () => client.get<Listed<KnownTag>>('/tags').then(itemsOf),
  ofRecord: (entity: string, id: string) => client.get<Listed<AssignedTag>>(ofRecord(entity, id)).then(itemsOf),
  /** Gives a record a tag, or says when one that it has ends. */
  give: (entity: string, id: string, given: GivenTag, key?: string) =>
    client.put<{ readonly version: number }>(ofRecord(entity, id), given, key),
  list: (entity: string) => client.get<TagList>(path(entity)),
  add: (entity: string, draft: TagDraft & { readonly field: string }, key?: string) =>
    client.post<{ readonly id: string }>(path(entity), draft, key),
  change: (entity: string, id: string, draft: TagDraft & { readonly version: number }, key?: string) =>
    client.put<void>(path(entity, `/${id}`), draft, key),
  remove: (entity: string, id: string) => client.delete(path(entity, `/${id}`)),
  merge: (entity: string, merge: TagMerge, key?: string) => client.post<void>(path(entity, '/merge'), merge, key),
  /** Has all rules asked of all records. */
  recompute: (entity: string, key?: string) => client.post<void>(path(entity, '/runs'), undefined, key),
};
