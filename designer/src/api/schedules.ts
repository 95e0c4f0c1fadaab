import type { Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';

/** Something that a plugin does by itself, and how it last went. */
export interface Schedule {
  /** `plugin:schedule`. */
  readonly name: string;
  readonly title: Text;
  /** `plugin:entity` of the records it looks at. */
  readonly entity: string;
  readonly rhythm: { readonly every: 'quarter' | 'hour' | 'night' | 'day' | 'workday'; readonly at: string | null };
  readonly version: string;
  /** Null: not yet. */
  readonly last: {
    readonly state: 'running' | 'done' | 'failed';
    /** Milliseconds since 1970, UTC. */
    readonly at: number;
    readonly looked: number;
    readonly changed: number;
    readonly failed: number;
    readonly problem: string | null;
  } | null;
}

export const schedules = {
  list: () => client.get<Listed<Schedule>>('/schedules').then(itemsOf),
  runNow: (name: string, key: string) => client.post<void>(`/schedules/${encodeURIComponent(name)}/runs`, {}, key),
};
