import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Page } from './page.js';
import type { Filter, RecordView } from './records.js';

export type QualityDimension = 'completeness' | 'validity' | 'uniqueness' | 'timeliness' | 'consistency';
/** How good the records of an entity are; null: not measured. Scores are 0 to 100. */
export interface Quality {
  readonly measuring: boolean;
  readonly measuredAt: number | null;
  readonly records: number | null;
  readonly score: number | null;
  readonly dimensions: readonly QualityPart[];
  /** The latest first. */
  readonly history: readonly { readonly at: number; readonly score: number | null }[];
}
export interface QualityPart {
  readonly dimension: QualityDimension;
  readonly weight: number;
  readonly score: number | null;
  readonly checked: number;
  readonly wrong: number;
  /** `filter`: for the list of records; null: `findings` lists them. */
  readonly issues: readonly { readonly field: string | null; readonly count: number; readonly filter: Filter | null }[];
}
/** What a plugin keeps about one subject. */
export interface Subject {
  readonly id: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly entities: readonly SubjectEntity[];
}
export interface SubjectEntity {
  readonly name: string;
  readonly title: Text;
  readonly count: number | string;
  readonly changedAt: number | null;
  readonly score: number | null;
  readonly measuredAt: number | null;
  readonly fields: number;
  readonly views: readonly { readonly id: string; readonly name: string; readonly filter: string; readonly sort: string }[];
}

const path = (entity: string, rest = '') => `/quality/${encodeURIComponent(entity)}${rest}`;

export const quality = {
  subjects: () => client.get<Listed<Subject>>('/subjects').then(itemsOf),
  get: (entity: string) => client.get<Quality>(path(entity)),
  measure: (entity: string, key?: string) => client.post<{ readonly id: string }>(path(entity, '/runs'), undefined, key),
  findings: (entity: string, dimension: string, field: string, after?: string | null) =>
    client.get<Page<RecordView>>(path(entity, '/findings'), { dimension, field: field || undefined, after, limit: 50 }),
};
