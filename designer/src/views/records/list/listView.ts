import type { Filter } from '../../../api/records.js';
import type { ColumnChoice } from './columns.js';
import type { ListState } from './listState.js';

/** A named way to look at a list; a tab above it. */
export interface ListView {
  /** As the address names it; empty: all records. */
  readonly key: string;
  readonly name: string;
  readonly filter: readonly Filter[];
  readonly q: string;
  readonly sort: string;
  /** Null: the usual ones of the entity. */
  readonly columns: readonly ColumnChoice[] | null;
}

/** What a list asks for when it is looked at by a view. */
export const stateOf = ({ key, filter, q, sort }: ListView): Omit<ListState, 'after'> => ({ view: key, filter, q, sort });

/** Whether a list asks for what the view says, or has been filtered further since. */
export const isAsked = (view: ListView, state: ListState): boolean =>
  JSON.stringify([view.filter, view.q, view.sort]) === JSON.stringify([state.filter, state.q, state.sort]);
