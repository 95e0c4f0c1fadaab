import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import type { Filter } from './records.js';

interface NamedItem {
  readonly value: string;
  readonly name: string;
}

/** Two values that occur together in many records. Shares are 0 to 1. */
export interface Association {
  readonly item: NamedItem;
  readonly other: NamedItem;
  readonly together: number;
  readonly support: number;
  /** Of those with the item, the share with the other; and the other way round. */
  readonly confidence: number;
  readonly reverseConfidence: number;
  /** Times as often as by chance. */
  readonly lift: number;
  readonly filter: Filter;
}
export interface AssociatedField {
  readonly path: string;
  readonly labels: readonly Text[];
  readonly records: number | null;
  readonly pairs: readonly Association[];
}
export interface Associations {
  readonly counting: boolean;
  /** Null: not counted yet. */
  readonly countedAt: number | null;
  readonly fields: readonly AssociatedField[];
}

const path = (entity: string, rest = '') => `/associations/${encodeURIComponent(entity)}${rest}`;

export const associations = {
  get: (entity: string) => client.get<Associations>(path(entity)),
  count: (entity: string, key?: string) => client.post<{ readonly id: string }>(path(entity, '/runs'), undefined, key),
};
