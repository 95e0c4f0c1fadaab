import type { Text } from '@vermilion/plugin-kit';
import type { Issue } from './apiError.js';
import { client } from './client.js';
import type { Fields } from './fields.js';

export type BulkChange =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | {
      readonly kind: 'tags';
      readonly field: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'owner'; readonly ownerId: string }
  | { readonly kind: 'delete' };
/** Records by id, or all that a list shows. */
export type BulkChoice = { readonly ids: readonly string[] } | { readonly filter?: string; readonly q?: string };
/** What became of one record. */
export interface BulkOutcome {
  readonly id: string;
  /** Null: not to be seen. */
  readonly title: string | null;
  readonly did: 'done' | 'nothing' | 'refused';
  readonly error?: { readonly id: string; readonly message: Text; readonly issues: readonly Issue[] };
}
export interface BulkResult {
  readonly id: string;
  readonly kind: BulkChange['kind'];
  readonly canUndo: boolean;
  readonly outcomes: readonly BulkOutcome[];
}

const path = (entity: string, rest = '') => `/records/${encodeURIComponent(entity)}/bulk${rest}`;

/** Many records changed by one command. */
export const bulk = {
  change: (entity: string, choice: BulkChoice, change: BulkChange, key?: string) =>
    client.post<BulkResult>(path(entity), { choice, change }, key),
  undo: (entity: string, id: string, key?: string) => client.post<BulkResult>(path(entity, `/${id}/undo`), undefined, key),
};
