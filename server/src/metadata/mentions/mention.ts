import type { Text } from '@vermilion/plugin-kit';

/** Items of one dictionary. */
export interface AskedItems {
  readonly dictionary: string;
  readonly codes: readonly string[];
}

/** A place that names items of a dictionary: what it decides changes when they are no longer given. */
export interface Mention {
  readonly kind: 'flow' | 'view' | 'dashboard' | 'tagRule';
  readonly title: Text;
  /** Whose it is; null: a plugin's, or everybody's. */
  readonly by: string | null;
  readonly codes: readonly string[];
}

/** Finds the places of one kind. */
export type MentionFinder = (items: AskedItems) => Promise<readonly Mention[]>;
