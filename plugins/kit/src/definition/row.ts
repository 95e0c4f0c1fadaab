import type { FieldDefinition, FieldKindName } from './field.js';

/** A stored file as a field holds it; `id` is that of the upload, `bytes` its size, `type` its media type. */
export interface FileReference {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

/** What a field of each kind holds. Numbers that must be exact are decimal text; dates `YYYY-MM-DD`; moments milliseconds, UTC. */
export interface FieldValues {
  readonly text: string;
  readonly longtext: string;
  readonly url: string;
  readonly email: string;
  readonly phone: string;
  readonly serial: string;
  readonly uscc: string;
  readonly idcard: string;
  readonly bankcard: string;
  readonly plate: string;
  readonly icd10: string;
  readonly drugapproval: string;
  readonly region: string;
  readonly int: number;
  readonly decimal: string;
  readonly money: string;
  readonly percent: string;
  readonly rating: number;
  readonly date: string;
  readonly datetime: number;
  readonly time: string;
  readonly bool: boolean;
  readonly select: string;
  readonly multi: readonly string[];
  readonly tags: readonly string[];
  readonly ref: string;
  readonly refs: readonly string[];
  readonly table: readonly Readonly<Record<string, unknown>>[];
  readonly user: string;
  readonly users: readonly string[];
  readonly dept: string;
  readonly file: readonly FileReference[];
  readonly image: readonly FileReference[];
  readonly json: unknown;
}

/** What one field holds; null if it may be empty. */
export type FieldValue<F extends FieldDefinition> = F extends { readonly required: true }
  ? FieldValues[F['kind'] & FieldKindName]
  : FieldValues[F['kind'] & FieldKindName] | null;

/** Whatever has fields: an entity. */
export interface HasFields {
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** The fields of a record by name, as their entity declares them. */
export type FieldsOf<E extends HasFields> = { readonly [K in keyof E['fields']]: FieldValue<E['fields'][K]> };

/** A stored record: its fields, its id and owner, and its number if the entity has a serial. */
export type Row<E extends HasFields> = FieldsOf<E> & {
  readonly id: string;
  readonly no: string | null;
  readonly ownerId?: string | null;
};
