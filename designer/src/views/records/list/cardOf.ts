import type { NamedField } from './columns.js';

/** The places of a card on the phone, filled from the columns that are shown. */
export interface Card {
  /** State, at the right of the title. */
  readonly mark: NamedField | null;
  readonly amount: NamedField | null;
  /** The latest moment or day, last line at the right. */
  readonly when: NamedField | null;
  readonly tags: NamedField | null;
  /** Short facts at the left. */
  readonly facts: readonly NamedField[];
}
const FACTS = 2;

/** Lays columns out on a card: the first of each look gets its place, the next two are facts. */
export function cardOf(columns: readonly NamedField[]): Card {
  const first = (...kinds: readonly string[]) => columns.find((column) => kinds.includes(column.field.kind)) ?? null;
  const selects = columns.filter(({ field }) => field.kind === 'select');
  const mark =
    selects.find(({ name }) => name === 'status' || name === 'stage') ??
    selects.find(({ field }) => /status|stage/i.test(field.dictionary ?? '')) ??
    null;
  const card = { mark, amount: first('money'), when: first('date', 'datetime'), tags: first('tags') };
  const placed = new Set(Object.values(card));
  const isFact = (column: NamedField) =>
    !placed.has(column) &&
    !['money', 'date', 'datetime', 'longtext', 'uscc', 'tags'].includes(column.field.kind) &&
    column.name !== 'no';
  return { ...card, facts: columns.filter(isFact).slice(0, FACTS) };
}
