import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { EntityGrant, RecordAction, RowScope, Text } from '@vermilion/plugin-kit';
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

export type FieldAccess = 'hidden' | 'masked' | 'read' | 'write';
export interface FieldRight {
  readonly name: string;
  readonly label: Text;
  readonly sensitivity: 'plain' | 'personal' | 'sensitive';
  /** In a record that is there already. */
  readonly access: FieldAccess;
  /** May be filled in when a record is created. */
  readonly onCreate: boolean;
}
/** What a role may do with one entity. */
export interface EntityRights {
  /** `plugin:entity`. */
  readonly entity: string;
  readonly title: Text;
  readonly plugin: string;
  /** Null: not at all. */
  readonly actions: Readonly<Record<RecordAction, RowScope | null>>;
  readonly fields: readonly FieldRight[];
}

/** What an administrator can change of a role. */
export interface EditableRole {
  readonly version: number;
  /** Made by an administrator: there is no plugin to go back to. */
  readonly own: boolean;
  /** Differs from what its plugin declares. */
  readonly changed: boolean;
  readonly grants: readonly EntityGrant[];
  /** All functions that a role can open. */
  readonly functions: readonly string[];
}
export interface RoleChange {
  readonly version: number;
  readonly title?: Text;
  readonly description?: Text;
  readonly functions?: readonly string[];
  /** For each entity named, all grants from now on. */
  readonly grants?: readonly EntityGrant[];
}
export interface NewRole {
  readonly name: string;
  readonly title: Text;
  readonly copyOf?: string;
}

const at = (id: string) => `/roles/${encodeURIComponent(id)}`;

export const roles = {
  list: () => client.get<Listed<Role>>('/roles').then(itemsOf),
  rights: (id: string) => client.get<Listed<EntityRights>>(`${at(id)}/rights`).then(itemsOf),
  add: (role: NewRole, key?: string) => client.post<{ name: string }>('/roles', role, key).then(({ name }) => name),
  definition: (id: string) => client.get<EditableRole>(`${at(id)}/definition`),
  change: (id: string, change: RoleChange, key?: string) => client.patch<void>(`${at(id)}/definition`, change, key),
  drop: (id: string, version: number, key?: string) => client.delete(`${at(id)}/definition?version=${version}`, key),
  members: (id: string) => client.get<Listed<PersonBrief>>(`${at(id)}/members`).then(itemsOf),
  addMember: (id: string, person: string, key?: string) => client.put<void>(`${at(id)}/members/${person}`, {}, key),
  removeMember: (id: string, person: string, key?: string) => client.delete(`${at(id)}/members/${person}`, key),
};
