import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { parseFilter } from '../filters/parseFilter.js';
import type { Filter } from '../../../api/records.js';

/** How a list is looked at: all of it in the address, so that it can be kept, shared and gone back to. */
export interface ListState {
  /** Key of the view whose tab was chosen; empty: all records. */
  readonly view: string;
  readonly q: string;
  /** `field` or `-field`; empty: the latest change first. */
  readonly sort: string;
  readonly filter: readonly Filter[];
  /** Cursor of the page; null: the first. */
  readonly after: string | null;
}

/** Reads the state of a list from an address; what does not make sense is left out. */
export function readListState(query: LocationQuery): ListState {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  return { view: one('view'), q: one('q'), sort: one('sort'), filter: parseFilter(one('filter')), after: one('after') || null };
}

/** The address of a list, without what is not asked for. */
export function writeListState(state: ListState): LocationQueryRaw {
  const all = {
    view: state.view,
    q: state.q,
    filter: state.filter.length > 0 ? JSON.stringify(state.filter) : '',
    sort: state.sort,
    after: state.after ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
