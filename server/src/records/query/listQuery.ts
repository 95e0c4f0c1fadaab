import type { Filter } from './filter/filter.js';
import type { Predicate } from './predicate.js';

/** What a list asks for. */
export interface ListQuery {
  readonly limit: number;
  /** Cursor of the page before. */
  readonly after?: string | undefined;
  /** `field` or `-field`; absent: the latest change first. */
  readonly sort?: string | undefined;
  /** Quick search: text, number, pinyin or initials. */
  readonly q?: string | undefined;
  readonly filter?: Filter | undefined;
  /** Only among these rows: never from a client. */
  readonly within?: Predicate | undefined;
}
