import type { DictionaryDefinition, FieldKindName } from '@vermilion/plugin-kit';
import type { Component } from 'vue';
import type { FieldMeta } from '../api/manifest.js';

/** What printing a value needs besides the value. */
export interface PrintContext {
  readonly locale: string;
  /** Text for the value as the server resolved it (references, people, departments, dictionaries). */
  readonly label?: string | undefined;
  readonly dictionary?: DictionaryDefinition | undefined;
  /** Code of ISO 4217 in which amounts are; undefined: yuan. */
  readonly currency?: string | undefined;
}

/**
 * How one kind of field looks in the browser.
 *
 * `editor` takes `FieldEditorProps` and emits `update:modelValue`; values are those of the API (money is a decimal string, a moment
 * milliseconds). `print` gives the value as text and is never asked about an empty one.
 */
export interface FieldView {
  readonly editor: Component;
  readonly print: (value: unknown, field: FieldMeta, context: PrintContext) => string;
  /** Shown instead of the text where a value can be opened. */
  readonly printer?: Component;
  /** A second line below the value, e.g. an amount in capitals. */
  readonly note?: (value: unknown, context: Pick<PrintContext, 'locale' | 'currency'>) => string;
  /** Figures: tabular, never wrapped, at the right in tables. */
  readonly figures?: boolean;
  readonly width: 'third' | 'half' | 'full';
}

/** All views by kind, handed down to those that show fields inside a field. */
export type FieldViews = Readonly<Record<FieldKindName, FieldView>>;

/** Props of every editor. */
export interface FieldEditorProps {
  readonly modelValue: unknown;
  readonly field: FieldMeta;
  /** Name of the field in the form. */
  readonly name: string;
  readonly id: string;
  readonly invalid?: boolean;
  readonly views?: FieldViews;
}

/** Props of every printer. */
export interface FieldPrintProps {
  readonly value: unknown;
  readonly field: FieldMeta;
  readonly text: string;
  /** Name of the field in the record. */
  readonly name?: string | undefined;
  readonly views?: FieldViews;
}
