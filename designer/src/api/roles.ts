import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { EntityGrant, Text } from '@vermilion/plugin-kit';
import type { PersonBrief } from './people.js';

export interface Role {
  /** `plugin:role`. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly plugin: string;
  readonly functions: readonly string[];
  readonly grants: readonly EntityGrant[];
  readonly members: number;
}

export const roles = {
  list: () => client.get<Listed<Role>>('/roles').then(itemsOf),
  members: (id: string) => client.get<Listed<PersonBrief>>(`/roles/${encodeURIComponent(id)}/members`).then(itemsOf),
  setMembers: (id: string, people: readonly string[]) => client.put<void>(`/roles/${encodeURIComponent(id)}/members`, { people }),
};
