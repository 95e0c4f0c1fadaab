import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Text } from '@vermilion/plugin-kit';
import type { FormMeta } from './manifest.js';
import type { PersonBrief } from './people.js';
import type { Fields } from './fields.js';
import type { Problem, TraceLine } from '@vermilion/engine';

export interface FlowBrief {
  /** `plugin:flow`. */
  readonly key: string;
  /** Null: a flow of a plugin of which nothing is published. */
  readonly processId: string | null;
  readonly title: Text;
  readonly category: Text;
  readonly description: Text | null;
  /** `custom`: drawn by a designer. */
  readonly plugin: string;
  readonly version: number | null;
  readonly draft: boolean;
  /** Roles that may start it; empty: everybody. */
  readonly startableBy: readonly string[];
  readonly startable: boolean;
  /** It is started on a record, not by itself. */
  readonly onRecord: boolean;
  readonly running: number;
  /** Published, or while nothing is: drafted. */
  readonly updatedAt: number | null;
}
export interface VersionBrief {
  readonly version: number;
  readonly publishedAt: number;
  readonly publishedBy: PersonBrief | null;
  readonly note: string | null;
  readonly running: number;
  readonly hash: string;
}
export interface FlowDetail extends FlowBrief {
  readonly form: FormMeta | null;
  readonly entity: string | null;
  /** XML of the current version. */
  readonly diagram: string | null;
  readonly versions: readonly VersionBrief[];
}
export interface Draft {
  readonly xml: string;
  readonly revision: number;
  readonly updatedAt: number;
  readonly updatedBy: PersonBrief | null;
}
/** One stop of the way a request would take. */
export interface RouteStop {
  readonly node: string;
  readonly name: string;
  readonly people: readonly PersonBrief[];
  readonly mode: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly due: number | null;
  /** Passes without anybody. */
  readonly automatic: boolean;
  readonly trace?: readonly TraceLine[];
}
/** People picked by the initiator, by node. */
export type Picks = Readonly<Record<string, readonly string[]>>;

const path = (key: string) => `/flows/${encodeURIComponent(key)}`;

export const flows = {
  list: () => client.get<Listed<FlowBrief>>('/flows').then(itemsOf),
  get: (key: string) => client.get<FlowDetail>(path(key)),
  create: (title: string, xml: string) => client.post<{ key: string }>('/flows', { title, xml }),
  version: (key: string, version: number) =>
    client.get<{ version: number; xml: string; publishedAt: number; publishedBy: PersonBrief | null; note: string | null }>(
      `${path(key)}/versions/${version}`,
    ),
  /** @param startableBy roles, empty: everybody; undefined: as before, always so for flows of plugins. */
  publish: (key: string, xml: string, note: string, startableBy?: readonly string[]) =>
    client.post<{ version: number }>(`${path(key)}/versions`, { xml, note, ...(startableBy ? { startableBy } : {}) }),
  check: (key: string, xml: string) => client.post<{ problems: readonly Problem[] }>(`${path(key)}/check`, { xml }),
  draft: (key: string) => client.get<Draft>(`${path(key)}/draft`),
  saveDraft: (key: string, xml: string, revision: number) =>
    client.put<{ revision: number }>(`${path(key)}/draft`, { xml, revision }),
  deleteDraft: (key: string) => client.delete(`${path(key)}/draft`),
  preview: (key: string, fields: Fields, picks?: Picks) =>
    client.post<{ route: readonly RouteStop[] }>(`${path(key)}/preview`, { fields, ...(picks ? { picks } : {}) }),
};
