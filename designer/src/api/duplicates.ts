import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import type { Fields } from './fields.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';
import type { RecordView } from './records.js';

/** What may be done if one of the two stays; null: nothing. `take`: fields whose value may come from the other. */
export interface MergeRights {
  readonly take: readonly string[];
}
/** Two records that are probably one. */
export interface DuplicatePair {
  readonly id: string;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly Text[];
  readonly state: 'open' | 'dismissed' | 'merged';
  readonly left: RecordView;
  readonly right: RecordView;
  readonly keep: { readonly left: MergeRights | null; readonly right: MergeRights | null };
}
export interface PairQuery {
  readonly state?: 'open' | 'dismissed';
  readonly likeliness?: 'sure' | 'likely' | '';
  /** Only pairs with this record. */
  readonly record?: string;
  readonly after?: string | null;
  readonly limit?: number;
}
/** How the value of a field is chosen; otherwise the record that stays keeps its own. */
export type Survivorship = 'gone' | 'both' | 'newest' | 'longest' | 'largest';
interface Seen {
  readonly id: string;
  readonly version: number;
}
export interface MergeOrder {
  readonly keep: Seen;
  readonly gone: Seen;
  readonly take: Readonly<Record<string, Survivorship>>;
}
/** What a merge did, or would do. */
export interface MergeResult {
  /** Null: it was only tried. */
  readonly id: string | null;
  readonly keptId: string;
  /** Fields of the kept one that get another value. */
  readonly changed: readonly string[];
  readonly moved: number;
  readonly moves: readonly { readonly entity: string; readonly count: number }[];
  /** Further records that both had. */
  readonly mergedToo: number;
  readonly requests: number;
}
export interface PastMerge {
  readonly id: string;
  readonly kept: { readonly id: string; readonly title: string; readonly no: string | null };
  readonly goneTitle: string;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly undoneAt: number | null;
  readonly canUndo: boolean;
}
export interface DuplicateScan {
  readonly state: 'keys' | 'pairs' | 'crowds' | 'done' | 'failed' | null;
  readonly processed: number;
  readonly found: number;
  /** Values that so many records share that they were not compared for it. */
  readonly skipped: number;
  readonly finishedAt: number | null;
}
/** Records that are like a form as far as it is filled in. */
export interface DraftMatches {
  readonly matches: readonly {
    readonly id: string;
    readonly title: string;
    readonly no: string | null;
    readonly owner: string | null;
    readonly score: number;
    readonly reasons: readonly Text[];
    /** What lists show of it, as far as the reader may see it. */
    readonly columns: Pick<RecordView, 'fields' | 'masked' | 'labels'>;
  }[];
  readonly hidden: number;
  readonly hiddenReasons: readonly Text[];
}

const queue = (entity: string, rest = '') => `/duplicates/${encodeURIComponent(entity)}${rest}`;
const merges = (entity: string, rest = '') => `/merges/${encodeURIComponent(entity)}${rest}`;

export const duplicates = {
  list: (entity: string, query: PairQuery) => client.get<Page<DuplicatePair>>(queue(entity), { ...query }),
  get: (entity: string, id: string) => client.get<DuplicatePair>(queue(entity, `/${id}`)),
  decide: (entity: string, id: string, state: 'open' | 'dismissed', key?: string) =>
    client.put<void>(queue(entity, `/${id}/state`), { state }, key),
  lastScan: (entity: string) => client.get<DuplicateScan>(queue(entity, '/scan')),
  scan: (entity: string, key?: string) => client.post<{ readonly id: string }>(queue(entity, '/scan'), undefined, key),
  /** `id`: of the record that is being changed. */
  check: (entity: string, fields: Fields, id?: string) => client.post<DraftMatches>(queue(entity, '/check'), { fields, id }),
  tryMerge: (entity: string, order: MergeOrder) => client.post<MergeResult>(merges(entity), { ...order, dryRun: true }),
  merge: (entity: string, order: MergeOrder, key?: string) => client.post<MergeResult>(merges(entity), order, key),
  merges: (entity: string, after?: string | null) => client.get<Page<PastMerge>>(merges(entity), { after }),
  undo: (entity: string, id: string, key?: string) => client.post<void>(merges(entity, `/${id}/undo`), undefined, key),
  /** Where a record is now that was merged into another. */
  mergedInto: (entity: string, id: string) => client.get<{ readonly id: string }>(merges(entity, `/gone/${id}`)),
};
