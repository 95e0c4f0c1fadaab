import type { ProcessBuilder } from '@vermilion/engine/testing';
import type { Land } from './land.js';

/** One cell of the conformance table: an element in a position with a behavior, a model of it, and what must happen. */
export interface Cell {
  readonly element: string;
  readonly position: string;
  readonly behavior: string;
  /** The first process is the one that is started. */
  readonly model: () => ProcessBuilder | readonly ProcessBuilder[];
  /** Drives the instance and says what must be so, with `expect`. */
  readonly story: (land: Land) => void;
}

/** The cells of one element in one position: behavior → model and story. */
export function cellsOf(
  element: string,
  position: string,
  cells: Readonly<Record<string, readonly [model: Cell['model'], story: Cell['story']]>>,
): readonly Cell[] {
  return Object.entries(cells).map(([behavior, [model, story]]) => ({ element, position, behavior, model, story }));
}
