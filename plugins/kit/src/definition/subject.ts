import type { Text } from './text.js';

/** A subject library: what a plugin keeps about one subject, gathered on one page. */
export interface SubjectDefinition {
  readonly title: Text;
  readonly description?: Text;
  /** `plugin:entity`, in the order of the page. */
  readonly entities: readonly string[];
  /** `plugin:view`: the views that the page leads to. */
  readonly views?: readonly string[];
}
