import type { PersonBrief } from '../../organization/personBrief.js';

/** One column of a view. */
export interface ViewColumn {
  readonly name: string;
  /** Pixels; absent: as wide as it needs. */
  readonly width?: number | undefined;
}

/** How records are laid out: as rows, in a lane for each code of a field, or on the days of a field. */
export interface ViewLayout {
  readonly as: 'table' | 'board' | 'calendar';
  /** Null: rows. */
  readonly by: string | null;
}

/** Records that fit the conditions stand out by a color; the first that fits counts. */
export interface ViewColor {
  /** Conditions as JSON text. */
  readonly filter: string;
  /** One of the colors of charts and tags, `c1` to `c8`. */
  readonly color: string;
}

/** What a list asks for by a view. */
export interface ViewQuery {
  /** Conditions as JSON text, as in the query of a list. */
  readonly filter: string;
  readonly q: string;
  /** `field` or `-field`; empty: the latest change first. */
  readonly sort: string;
  /** Null: the usual ones. */
  readonly columns: readonly ViewColumn[] | null;
  readonly layout: ViewLayout;
  readonly colors: readonly ViewColor[];
}

/** `me`, `everyone`, or the full name of a role. */
export type SharedWith = string;

/** A view as its author writes it. */
export interface ViewDraft extends ViewQuery {
  readonly name: string;
  readonly sharedWith: SharedWith;
}

/** A named way to look at a list, as a reader sees it. */
export interface SavedView extends ViewDraft {
  readonly id: string;
  /** The reader has chosen it to open the list with. */
  readonly isDefault: boolean;
  /** Author; null: it comes with a plugin. */
  readonly by: PersonBrief | null;
  /** The reader is the author: only he may change it. */
  readonly mine: boolean;
}
