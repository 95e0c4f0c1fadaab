import type { Cell } from '../story/cell.js';

/** A workflow control-flow pattern (van der Aalst, ter Hofstede, Russell): with a model and a story, or why there is none. */
export type Pattern = { readonly number: number; readonly name: string } & (
  Pick<Cell, 'model' | 'story'> | { readonly reason: string }
);

/** The patterns of a list: number → name, model, story, or name and reason. */
export function patternsOf(
  list: Readonly<
    Record<number, readonly [name: string, model: Cell['model'], story: Cell['story']] | readonly [name: string, reason: string]>
  >,
): readonly Pattern[] {
  return Object.entries(list).map(([number, [name, second, story]]): Pattern => {
    const head = { number: Number(number), name };
    return typeof second === 'string' ? { ...head, reason: second } : { ...head, model: second, story: story! };
  });
}
