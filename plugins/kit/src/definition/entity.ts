import type { FieldDefinition } from './field.js';
import type { Text } from './text.js';

/** A rule across fields: FEEL over the record's fields that must hold. */
export interface EntityRule {
  readonly id: string;
  readonly must: string;
  /** Where the message is shown. */
  readonly field: string;
  readonly message: Text;
}

export interface EntityDefinition<
  F extends Readonly<Record<string, FieldDefinition>> = Readonly<Record<string, FieldDefinition>>,
> {
  readonly title: Text;
  /** Field that names a record in lists, pickers and links. */
  readonly titleField: keyof F & string;
  /** `KHQ{yyyyMM}{seq4}`; tokens {yyyy} {yyyyMM} {yyyyMMdd} {deptcode} {seqN}. */
  readonly serial?: { readonly pattern: string; /** `flow`: given by a handler. */ readonly assign: 'create' | 'flow' };
  readonly fields: F;
  readonly rules?: readonly EntityRule[];
  /** Several columns unique together or indexed together. */
  readonly indexes?: readonly {
    readonly fields: readonly (keyof F & string)[];
    readonly unique?: boolean;
    /** Behind the fields in the order of the latest change: for rows that a condition of a grant picks out of very many. */
    readonly latest?: true;
  }[];
  /** `organization`: the table belongs to the platform (people, departments, …); the plugin only describes it. */
  readonly managedBy?: 'organization';
  /** Its records are the rows of one table field, written with the record that they are in. */
  readonly rows?: true;
  /** Set by the platform for rows: what they are in. */
  readonly rowsOf?: { readonly entity: string; readonly field: string };
  /** Group in the navigation; absent: `records`. */
  readonly icon?: string;
}
