import type { ZodMiniType } from 'zod/mini';
import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import type { Text } from '../definition/text.js';
import type { Parsed } from '../validation/parsed.js';
import type { Operator } from './operators.js';

/** How a value lies in a table. `char` and `varchar` have a length, `decimal` precision and scale; `json` is long text. */
export interface Column {
  readonly type: 'char' | 'varchar' | 'text' | 'bool' | 'int' | 'bigint' | 'decimal' | 'json';
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
}

export interface ParseContext {
  /** `YYYY-MM-DD`; absent: today in China. */
  readonly today?: string;
  /** From a table of people rather than from a program: more is forgiven, with warnings. */
  readonly lenient?: boolean;
  /** Codes of the field's dictionary by code, label and synonym: select and multi take only these. Absent: not looked at. */
  readonly codes?: ReadonlyMap<string, string>;
  /** Why words of the dictionary that are none of `codes` may not be entered now. */
  readonly withheld?: ReadonlyMap<string, Text>;
}

export interface FormatContext {
  readonly locale: 'zh' | 'en';
  /** Readable text by code or id, for select, multi, ref, refs, user, users, dept. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Everything the platform must know of one kind of field; the same in server and browser.
 *
 * Values are never empty here: null, `''` and `[]` are dealt with by `parseField` and `formatField`.
 */
export interface FieldKind<V = unknown> {
  readonly name: FieldKindName;
  readonly column: (field: FieldDefinition) => Column;
  /** From JSON of the API: strict about types, so no `"5"` for a number. */
  readonly parse: (input: unknown, field: FieldDefinition, context?: ParseContext) => Parsed<V>;
  /** From the text of an imported cell. */
  readonly fromText: (text: string, field: FieldDefinition, context?: ParseContext) => Parsed<V>;
  /** For people: display, export, mail. */
  readonly format: (value: V, field: FieldDefinition, context: FormatContext) => string;
  readonly operators: readonly Operator[];
  /** What a reader sees who may not see the value. */
  readonly mask: (value: V) => string;
  /** A made-up value that obeys the field's rules; `random` yields 0 ≤ x < 1. */
  readonly sample: (random: () => number, field: FieldDefinition) => V;
  /** Shape of the JSON value, for OpenAPI and for clients; `parse` knows more. */
  readonly schema: (field: FieldDefinition) => ZodMiniType;
  /** The value as a column takes it, and back; numbers that a driver returns for decimals become text again. */
  readonly toColumn: (value: V, field: FieldDefinition) => string | number;
  readonly fromColumn: (stored: unknown, field: FieldDefinition) => V;
  /** The value as conditions in FEEL see it: exact decimals become numbers. */
  readonly toVariable: (value: V) => unknown;
}
