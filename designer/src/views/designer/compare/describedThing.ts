import type { NodeFact } from '../nodeFacts.js';

/** Something that a version has, as it is read: an element of the diagram, a field or a rule of the form. */
export interface DescribedThing {
  /** Of the element; of the form `form:…`. */
  readonly id: string;
  readonly name: string;
  readonly facts: readonly DescribedFact[];
}
export interface DescribedFact extends NodeFact {
  /** What makes it the same in another version; absent: its values. Where there are no values, only that it differs is said. */
  readonly identity?: string;
}
