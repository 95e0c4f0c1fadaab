import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import type { SharedWith, ViewDraft, ViewQuery } from './savedView.js';

/** A row of `saved_views`. */
export interface ViewRow {
  readonly id: string;
  readonly entity: string;
  readonly person_id: string;
  readonly name: string;
  readonly shared_with: SharedWith;
  readonly query: string;
}

type Reading = Pick<Database, 'read'>;
const SELECT = 'SELECT id, entity, person_id, name, shared_with, query FROM saved_views';

/** Views of an entity that are somebody's own, or shared with all or with a role of his; the oldest first. */
export function readViews({ read }: Reading, entity: string, { personId, roles }: Actor): Promise<ViewRow[]> {
  const audience = ['everyone', ...roles];
  return read<ViewRow>(
    `${SELECT} WHERE entity = ? AND (person_id = ? OR shared_with IN (${marks(audience.length)})) ORDER BY id`,
    [entity, personId, ...audience],
  );
}

/** Everybody's views of everything. */
export const readAllViews = ({ read }: Reading): Promise<ViewRow[]> => read<ViewRow>(`${SELECT} ORDER BY id`);

/** One's own view; undefined for those of others, which nobody but their authors changes. */
export async function readOwnView({ read }: Reading, entity: string, id: string, personId: string): Promise<ViewRow | undefined> {
  const [row] = await read<ViewRow>(`${SELECT} WHERE id = ? AND entity = ? AND person_id = ?`, [id, entity, personId]);
  return row;
}

/** The columns that a draft sets. */
export const storedDraft = ({ name, sharedWith, filter, q, sort, columns, layout, colors }: ViewDraft) => ({
  name,
  shared_with: sharedWith,
  query: JSON.stringify({ filter, q, sort, columns, layout, colors } satisfies ViewQuery),
});

/** Rows that were stored before views had layouts and colors are tables without colors. */
const OLDER: Pick<ViewQuery, 'layout' | 'colors'> = { layout: { as: 'table', by: null }, colors: [] };

/** The draft that a row was stored from. */
export const draftOf = (row: ViewRow): ViewDraft => ({
  name: row.name,
  sharedWith: row.shared_with,
  ...OLDER,
  ...(JSON.parse(row.query) as Partial<ViewQuery> & Omit<ViewQuery, keyof typeof OLDER>),
});
