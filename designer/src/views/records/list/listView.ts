import type { Filter } from '../../../api/records.js';
import type { SavedView, ViewColor, ViewDraft, ViewLayout } from '../../../api/savedViews.js';
import { parseFilter } from '../filters/parseFilter.js';
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
  readonly layout: ViewLayout;
  readonly colors: readonly ViewColor[];
  /** As it is kept; null: it comes with the list. */
  readonly saved: SavedView | null;
}

/** What a list asks for when it is looked at by a view. */
export const stateOf = ({ key, filter, q, sort }: ListView): Omit<ListState, 'after'> => ({ view: key, filter, q, sort });

/** Whether a list asks for just what the view says. */
export const isAsked = (view: ListView, state: ListState): boolean =>
  JSON.stringify([view.filter, view.q, view.sort]) === JSON.stringify([state.filter, state.q, state.sort]);

/** A kept view as a tab. */
export const viewOf = (saved: SavedView): ListView => ({
  key: saved.id,
  name: saved.name,
  filter: parseFilter(saved.filter),
  q: saved.q,
  sort: saved.sort,
  columns: saved.columns,
  layout: saved.layout,
  colors: saved.colors,
  saved,
});

/** What is kept of a list as it is looked at now. */
export type ViewAsked = Pick<ViewDraft, 'filter' | 'q' | 'sort' | 'columns'>;
export const queryOf = (
  { filter, q, sort }: Pick<ListState, 'filter' | 'q' | 'sort'>,
  columns: readonly ColumnChoice[] | null,
): ViewAsked => ({ filter: JSON.stringify(filter), q, sort, columns });
