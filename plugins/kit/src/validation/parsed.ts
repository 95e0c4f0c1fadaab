import type { Text } from '../definition/text.js';

/** What is wrong with a value; stable, part of the API. */
export type ProblemCode =
  | 'required'
  | 'type'
  | 'format'
  | 'length'
  | 'range'
  | 'check_digit'
  | 'unknown_value'
  | 'unknown_field'
  | 'not_writable'
  | 'rule'
  | 'transition'
  | 'masked_value';

export interface Accepted<V> {
  readonly ok: true;
  readonly value: V;
  /** Accepted, but somebody should look at it. */
  readonly warning?: Text;
}
export interface Refused {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly message: Text;
}
/** The answer of a validator: the normalized value, or a problem for the reader. */
export type Parsed<V> = Accepted<V> | Refused;

export function accept<V>(value: V, warning?: Text): Accepted<V> {
  return warning === undefined ? { ok: true, value } : { ok: true, value, warning };
}

export function refuse(code: ProblemCode, zh: string, en: string): Refused {
  return { ok: false, code, message: { zh, en } };
}
