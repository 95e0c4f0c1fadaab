import type { FieldDefinition } from './field.js';
import type { Text } from './text.js';

export interface FormSection {
  readonly title?: Text;
  readonly fields: readonly string[];
}

/** A layout over the fields of one entity, plus fields that live only in the request (e.g. a note of the legal department). */
export interface FormDefinition {
  readonly title: Text;
  /** `plugin:entity`. */
  readonly entity: string;
  readonly sections: readonly FormSection[];
  /** Fields of the request that the entity does not have. */
  readonly extra?: Readonly<Record<string, FieldDefinition>>;
  /** FEEL over the form: the field is shown, or required, only when it holds. */
  readonly visibleWhen?: Readonly<Record<string, string>>;
  readonly requiredWhen?: Readonly<Record<string, string>>;
}
