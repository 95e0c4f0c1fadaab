import type { DictionaryItem, FieldDefinition, Text } from '@vermilion/plugin-kit';
import { client } from './client.js';
import type { PersonBrief } from './people.js';
import { itemsOf, type Listed } from './itemsOf.js';

export interface ListedField {
  readonly name: string;
  readonly definition: FieldDefinition;
  /** Added by an administrator. */
  readonly own: boolean;
  /** Out of use; what is in it is kept. */
  readonly hidden: boolean;
  readonly version: number;
  readonly about: FieldAbout;
}
/** Who answers for a field, and which system knows it first; empty: not said. */
export interface FieldAbout {
  readonly owner: string;
  readonly sourceSystem: string;
}
export interface ListedEntity {
  readonly name: string;
  readonly title: Text;
  readonly plugin: string;
  readonly pluginTitle: Text;
  readonly own: boolean;
  /** Belongs to the organization: takes no fields. */
  readonly managed: boolean;
  readonly hidden: boolean;
  readonly version: number;
  readonly titleField: string;
  readonly fields: readonly ListedField[];
}
export interface Usage {
  readonly records: number;
  /** Records in which each field is filled in. */
  readonly fields: Readonly<Record<string, number>>;
  /** When the oldest record was made that fills the field in. */
  readonly firstUsed: Readonly<Record<string, number>>;
}
export type Item = DictionaryItem & { readonly code: string };
export interface ListedDictionary {
  readonly name: string;
  readonly title: Text;
  readonly plugin: string;
  readonly version: number;
  readonly items: readonly Item[];
  /** Codes that a plugin relies on. */
  readonly locked: readonly string[];
  readonly transitions: Readonly<Record<string, readonly string[]>> | null;
  readonly usedBy: readonly { readonly entity: Text; readonly field: Text }[];
}
/** A label that an item has no longer. */
export interface LabelChange {
  readonly code: string;
  readonly before: Text;
  readonly after: Text;
  readonly at: number;
  readonly by: PersonBrief | null;
}
/** A place that names items of a dictionary. */
export interface Mention {
  readonly kind: 'flow' | 'view' | 'dashboard' | 'tagRule';
  readonly title: Text;
  /** Whose it is; null: a plugin's, or everybody's. */
  readonly by: string | null;
  readonly codes: readonly string[];
}
export type DictionaryBody = Pick<ListedDictionary, 'title' | 'items'> & {
  readonly transitions?: Readonly<Record<string, readonly string[]>>;
};
export interface NewEntity {
  readonly name: string;
  readonly title: Text;
  readonly nameLabel: Text;
  /** Pattern of its numbers, `BF-{yyyy}{seq4}`. */
  readonly serial?: string;
  readonly grants: readonly { readonly role: string; readonly actions: Readonly<Record<string, string>> }[];
}
export interface FieldChange {
  readonly version: number;
  readonly definition?: FieldDefinition;
  readonly hidden?: boolean;
  readonly about?: FieldAbout;
  readonly look?: Partial<Pick<FieldDefinition, 'label' | 'hint' | 'list' | 'filter'>>;
}

const at = (entity: string) => `/metadata/entities/${encodeURIComponent(entity)}`;

export const metadata = {
  entities: () => client.get<Listed<ListedEntity>>('/metadata/entities').then(itemsOf),
  usage: (entity: string) => client.get<Usage>(`${at(entity)}/usage`),
  addEntity: (body: NewEntity, key?: string) => client.post<{ name: string }>('/metadata/entities', body, key),
  addField: (entity: string, body: { name: string; definition: FieldDefinition; about: FieldAbout }, key?: string) =>
    client.post<void>(`${at(entity)}/fields`, body, key),
  changeField: (entity: string, field: string, body: FieldChange, key?: string) =>
    client.patch<void>(`${at(entity)}/fields/${field}`, body, key),
  orderFields: (entity: string, fields: readonly string[], key?: string) =>
    client.put<void>(`${at(entity)}/order`, { fields }, key),
  dictionaries: () => client.get<Listed<ListedDictionary>>('/metadata/dictionaries').then(itemsOf),
  addDictionary: (body: DictionaryBody & { readonly name: string }, key?: string) =>
    client.post<{ name: string }>('/metadata/dictionaries', body, key),
  /** @param body `despite`: although flows, views, dashboards or rules name items that go */
  saveDictionary: (name: string, body: DictionaryBody & { readonly version: number; readonly despite?: boolean }, key?: string) =>
    client.put<void>(`/metadata/dictionaries/${encodeURIComponent(name)}`, body, key),
  labels: (dictionary: string) =>
    client.get<Listed<LabelChange>>(`/metadata/dictionaries/${encodeURIComponent(dictionary)}/labels`).then(itemsOf),
  /** Address of the workbook of all fields. */
  workbook: '/api/v1/metadata/workbook',
};
