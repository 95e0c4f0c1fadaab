import type { CleaningAct, CleaningStep, Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';
import type { HistoryEntry } from './records.js';
import type { Issue } from './apiError.js';

/** What is done to untidy values of an entity, in this order. */
export interface CleaningRule {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly CleaningAct[];
  /** Comes with a plugin and is not changed here. */
  readonly ofPlugin: boolean;
  readonly enabled: boolean;
  readonly position: number;
  readonly version: number;
}
export type CleaningRuleDraft = Pick<CleaningRule, 'title' | 'steps' | 'enabled' | 'position'>;
export type CleaningState = 'trying' | 'tried' | 'applying' | 'done' | 'undoing' | 'undone' | 'failed';
export type CleaningOutcome = 'would' | 'done' | 'refused' | 'undone' | 'kept';
export interface CleaningJob {
  readonly id: string;
  readonly state: CleaningState;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly appliedAt: number | null;
  readonly undoneBy: PersonBrief | null;
  readonly undoneAt: number | null;
  readonly canUndo: boolean;
  /** Records looked at; of them changed, or given back; left as they were. */
  readonly seen: number;
  readonly records: number;
  readonly cells: number;
  readonly refused: number;
  readonly steps: readonly { readonly step: CleaningStep; readonly field: string; readonly count: number }[];
  /** Values far from the others: at most `low`, at least `high`. */
  readonly outliers: readonly {
    readonly field: string;
    readonly count: number;
    readonly low: unknown;
    readonly high: unknown;
  }[];
}
/** A record of a job with its differences. */
export interface CleaningRow {
  readonly id: string;
  readonly title: string;
  readonly outcome: CleaningOutcome;
  readonly changes: HistoryEntry['changes'];
  readonly reason: { readonly id: string; readonly message: Text; readonly issues?: readonly Issue[] } | null;
}

const path = (entity: string, rest: string) => `/cleaning/${encodeURIComponent(entity)}/${rest}`;

export const cleaning = {
  rules: (entity: string) => client.get<Listed<CleaningRule>>(path(entity, 'rules')).then(itemsOf),
  addRule: (entity: string, draft: CleaningRuleDraft, key?: string) =>
    client.post<{ readonly id: string }>(path(entity, 'rules'), draft, key),
  changeRule: (entity: string, id: string, draft: CleaningRuleDraft & { readonly version: number }, key?: string) =>
    client.put<void>(path(entity, `rules/${id}`), draft, key),
  removeRule: (entity: string, id: string) => client.delete(path(entity, `rules/${id}`)),
  jobs: (entity: string, after?: string | null) => client.get<Page<CleaningJob>>(path(entity, 'jobs'), { after, limit: 20 }),
  job: (entity: string, id: string) => client.get<CleaningJob>(path(entity, `jobs/${id}`)),
  /** Has rules tried; nothing is changed by that. */
  order: (entity: string, rules: readonly string[], key?: string) =>
    client.post<{ readonly id: string }>(path(entity, 'jobs'), { rules }, key),
  apply: (entity: string, id: string, key?: string) => client.post<void>(path(entity, `jobs/${id}/apply`), undefined, key),
  undo: (entity: string, id: string, key?: string) => client.post<void>(path(entity, `jobs/${id}/undo`), undefined, key),
  rows: (entity: string, id: string, outcome: CleaningOutcome | undefined, after?: string | null) =>
    client.get<Page<CleaningRow>>(path(entity, `jobs/${id}/rows`), { outcome, after, limit: 50 }),
};
