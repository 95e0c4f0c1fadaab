import { client } from './client.js';
import type {
  DictionaryDefinition,
  EntityDefinition,
  FieldDefinition,
  FormDefinition,
  RecordAction,
  RowScope,
  Text,
} from '@vermilion/plugin-kit';

export type FieldAccess = 'masked' | 'read' | 'write';
/** A field as the reader may have it; hidden ones are absent. */
export type FieldMeta = FieldDefinition & { readonly access?: FieldAccess };
export type FieldsMeta = Readonly<Record<string, FieldMeta>>;
export type EntityMeta = Omit<EntityDefinition, 'fields'> & {
  /** `plugin:entity`. */
  readonly name: string;
  readonly plugin: string;
  readonly fields: FieldsMeta;
  readonly access: Readonly<Record<RecordAction, RowScope | null>>;
  /** Some rule says when two of its records are the same. */
  readonly duplicates: boolean;
  /** Names of fields whose values together occur in one record only. */
  readonly uniqueKeys: readonly (readonly string[])[];
};
export type FormMeta = FormDefinition & {
  readonly name?: string;
  /** All fields of the sections; absent in old answers: look in the entity and in `extra`. */
  readonly fields?: FieldsMeta;
};
export interface Manifest {
  readonly plugins: readonly { readonly id: string; readonly title: Text; readonly version: string }[];
  readonly entities: Readonly<Record<string, EntityMeta>>;
  readonly dictionaries: Readonly<Record<string, DictionaryDefinition>>;
  readonly forms: Readonly<Record<string, FormMeta>>;
  /** What one does with records by one click, by `plugin:action`. */
  readonly actions: Readonly<Record<string, ActionMeta>>;
  /** What service tasks can call, by `plugin:handler`; empty for those who design no flows. */
  readonly services: Readonly<Record<string, ServiceMeta>>;
}
export interface ActionMeta {
  readonly title: Text;
  /** Asked before; `{title}` is the title of the record. */
  readonly question: Text;
}
export interface ServiceMeta {
  readonly title: Text | null;
  /** Commits with the step; otherwise done after it, again if need be. */
  readonly inStep: boolean;
}

export const manifest = {
  get: () => client.get<Manifest>('/manifest'),
};
