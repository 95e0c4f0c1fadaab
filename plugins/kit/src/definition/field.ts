import type { Text } from './text.js';

/** Names of the field kinds (data.md §2). The behavior of each is in `fields/<kind>/`. */
export type FieldKindName =
  | 'text'
  | 'longtext'
  | 'url'
  | 'email'
  | 'phone'
  | 'serial'
  | 'uscc'
  | 'idcard'
  | 'bankcard'
  | 'plate'
  | 'icd10'
  | 'drugapproval'
  | 'region'
  | 'int'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'rating'
  | 'date'
  | 'datetime'
  | 'time'
  | 'bool'
  | 'select'
  | 'multi'
  | 'tags'
  | 'ref'
  | 'refs'
  | 'table'
  | 'user'
  | 'users'
  | 'dept'
  | 'file'
  | 'image'
  | 'json';

/** `personal`: masked by default (S2); `sensitive`: encrypted, masked, revealed only with a reason (S3). */
export type Sensitivity = 'plain' | 'personal' | 'sensitive';

/** What a text says of a record that others may share. */
export type FieldLink = 'address' | 'person';

/** One field of an entity. What is not said is false or absent. */
export interface FieldDefinition {
  readonly kind: FieldKindName;
  readonly label: Text;
  readonly hint?: Text;
  /** Shown in the empty box. */
  readonly placeholder?: Text;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly indexed?: boolean;
  /** Shown in lists by default. */
  readonly list?: boolean;
  /** Offered as a quick filter. */
  readonly filter?: boolean;
  /** Never written by people, imports or the API. */
  readonly computed?: boolean;
  /** FEEL over the record, for a computed field; evaluated on every write (`validateRecord` answers the values). */
  readonly formula?: string;
  /** May be set once. */
  readonly writeOnce?: boolean;
  readonly sensitivity?: Sensitivity;
  /** Records, also of other entities, whose fields of one link are equal hang together. Phones, accounts and the like do so by their kind. */
  readonly link?: FieldLink;
  readonly default?: unknown;
  /** text: characters; decimal: digits in all. */
  readonly length?: number;
  /** decimal: digits after the point; rating: highest. */
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  /** select, multi: `plugin:dictionary`. */
  readonly dictionary?: string;
  /** ref, refs, table: `plugin:entity`. */
  readonly entity?: string;
  /** file, image: how many, and bytes each. */
  readonly maxCount?: number;
  readonly maxBytes?: number;
  readonly accept?: readonly string[];
}
