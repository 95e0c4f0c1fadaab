import type { DictionaryDefinition } from '@vermilion/plugin-kit';

/** Where an item stands on a way that ends well. */
export interface Stage {
  /** Stages up to the good end. */
  readonly bars: number;
  /** Reached ones; none for an item beside the way. */
  readonly filled: number;
  readonly end: 'won' | 'lost' | null;
}

/**
 * The stage of an item in a dictionary that is a way: its items begin with a color of the palette and come to an `approved` one;
 * what follows that has gone wrong. Null for dictionaries of another shape and for unknown codes.
 */
export function stageOf(dictionary: DictionaryDefinition | undefined, code: string): Stage | null {
  const items = Object.entries(dictionary?.items ?? {});
  const goal = items.findIndex(([, item]) => item.color === 'approved');
  if (goal < 1 || !/^c\d$/.test(items[0]![1].color ?? '')) return null;
  const at = items.findIndex(([name]) => name === code);
  if (at < 0) return null;
  if (at > goal) return { bars: goal + 1, filled: 0, end: 'lost' };
  return { bars: goal + 1, filled: at + 1, end: at === goal ? 'won' : null };
}
