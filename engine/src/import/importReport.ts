import type { Problem } from '../compile/problem.js';

/** A sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * What has become of one attribute, element or expression of another tool. `mapped`: it says the same in our words · `needless`: without
 * it the same happens here · `kept`: it has no effect here, and stays in the file · `open`: somebody has
 * to do something about it before the process can run as meant.
 */
export type Outcome =
  | { readonly outcome: 'mapped'; readonly becomes: string; readonly note?: Words | undefined }
  | { readonly outcome: 'needless' | 'kept' | 'open'; readonly note: Words };

export type ImportLine = Outcome & {
  /** Where it begins in the file that was imported, counted from 1. */
  readonly line: number;
  /** Id of the BPMN element that it belongs to; null: it has none. */
  readonly element: string | null;
  /** As the file says it, shortened: `camunda:assignee="demo"`. */
  readonly source: string;
};

export interface ImportReport {
  /** Engines whose words are in the file: `Camunda 7`. */
  readonly vendors: readonly string[];
  readonly lines: readonly ImportLine[];
  /** The converted file; null: it cannot be read, and `problems` says why. */
  readonly xml: string | null;
  /** What `compile` says about the converted file. Without an error it runs. */
  readonly problems: readonly Problem[];
}
