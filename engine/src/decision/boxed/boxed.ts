import type { XmlElement } from '../../compile/parseXml.js';
import type { Reading } from '../reading.js';
import type { Run } from '../run.js';
import type { Scope } from '../scope.js';

/** An expression of a decision, ready to be evaluated. */
export type Boxed = (scope: Scope, run: Run) => unknown;

/** How one kind of boxed expression is read; `owner`: the id that problems without one of their own belong to. */
export type ReadBoxed = (element: XmlElement, owner: string, reading: Reading, read: ReadInner) => Boxed;

/** Reads the expression that stands inside an element; undefined: there is none. */
export type ReadInner = (parent: XmlElement, owner: string) => Boxed | undefined;
