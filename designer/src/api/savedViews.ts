import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { PersonBrief } from './people.js';

/** A view as its author writes it. */
export interface ViewDraft {
  readonly name: string;
  /** `me`, `everyone`, or the full name of a role. */
  readonly sharedWith: string;
  /** Conditions as JSON text, as in the query of a list. */
  readonly filter: string;
  readonly q: string;
  readonly sort: string;
  readonly columns: readonly { readonly name: string; readonly width?: number }[] | null;
  readonly layout: ViewLayout;
  /** The first whose conditions a record fits colors it. */
  readonly colors: readonly ViewColor[];
}
/** How records are laid out: as rows, in a lane for each code of a field, or on the days of a field. */
export interface ViewLayout {
  readonly as: 'table' | 'board' | 'calendar';
  readonly by: string | null;
}
/** Conditions as JSON text, and the color, `c1` to `c8`, of the records that fit them. */
export interface ViewColor {
  readonly filter: string;
  readonly color: string;
}
/** A named way to look at a list. */
export interface SavedView extends ViewDraft {
  readonly id: string;
  /** The reader's list opens with it. */
  readonly isDefault: boolean;
  /** Author; null: it comes with a plugin. */
  readonly by: PersonBrief | null;
  readonly mine: boolean;
}

const path = (entity: string, id = '') => `/entities/${encodeURIComponent(entity)}/views${id && `/${id}`}`;

export const savedViews = {
  list: (entity: string) => client.get<Listed<SavedView>>(path(entity)).then(itemsOf),
  create: (entity: string, draft: ViewDraft, key?: string) => client.post<SavedView>(path(entity), draft, key),
  change: (entity: string, id: string, change: Partial<ViewDraft>) => client.patch<SavedView>(path(entity, id), change),
  chooseDefault: (entity: string, view: string | null) =>
    client.put(`/entities/${encodeURIComponent(entity)}/default-view`, { view }),
  remove: (entity: string, id: string) => client.delete(path(entity, id)),
};
