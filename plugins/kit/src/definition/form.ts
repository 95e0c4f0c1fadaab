import type { EntityRule } from './entity.js';
import type { FieldDefinition } from './field.js';
import type { Text } from './text.js';

export interface FormSection {
  readonly title?: Text;
  /** Said below the title. */
  readonly help?: Text;
  /** How many fields stand beside each other on the desk; absent: as wide as each is by its kind. */
  readonly columns?: 1 | 2 | 3;
  readonly fields: readonly string[];
}

/** What a form says of a field of its entity instead of the entity. It may demand more than the entity, never less. */
export interface FieldOverride {
  readonly label?: Text;
  readonly hint?: Text;
  readonly placeholder?: Text;
  readonly required?: true;
  readonly default?: unknown;
  /** FEEL over the form: the field is computed and cannot be written. */
  readonly formula?: string;
}

/** A layout over the fields of one entity, plus fields that live only in the request (e.g. a note of the legal department). */
export interface FormDefinition {
  readonly title: Text;
  /** `plugin:entity`; empty: the form has only fields of its own, and its requests create no record. */
  readonly entity: string;
  readonly sections: readonly FormSection[];
  /** Fields of the request that the entity does not have. */
  readonly extra?: Readonly<Record<string, FieldDefinition>>;
  /** By field of the entity. */
  readonly overrides?: Readonly<Record<string, FieldOverride>>;
  /** How wide a field is on the desk, whatever its section says. */
  readonly widths?: Readonly<Record<string, 'third' | 'half' | 'full'>>;
  /** FEEL over the form: the field is shown, or required, only when it holds. */
  readonly visibleWhen?: Readonly<Record<string, string>>;
  readonly requiredWhen?: Readonly<Record<string, string>>;
  /** Rules across fields, beside those of the entity. */
  readonly rules?: readonly EntityRule[];
}
