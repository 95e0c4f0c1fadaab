import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { PersonBrief } from './people.js';

/** A record that hangs together with the one asked about; `hop` steps away. */
export interface NetworkNode {
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  readonly hop: number;
  readonly createdAt: number;
}
/** `from` refers to `to` by its field. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly field: string;
}
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** There is more than is shown. */
  readonly cut: boolean;
}
export type LinkKind = 'phone' | 'domain' | 'account' | 'identity' | 'company' | 'address' | 'person';
/** Records that share one thing with the record asked about; what it is stays untold. */
export interface LinkCluster {
  readonly link: LinkKind;
  readonly records: readonly (Pick<NetworkNode, 'entity' | 'id' | 'title' | 'no'> & { readonly owner: PersonBrief | null })[];
  readonly cut: boolean;
}

const path = (entity: string, id: string) => `/records/${encodeURIComponent(entity)}/${id}`;

export const network = {
  walk: (entity: string, id: string, hops: number) => client.get<Network>(`${path(entity, id)}/network`, { hops }),
  links: (entity: string, id: string) => client.get<Listed<LinkCluster>>(`${path(entity, id)}/links`).then(itemsOf),
};
