import type { FieldKindName } from '@vermilion/plugin-kit';

/** How one filters by a field: several of a list, from-to, things with an id, yes or no, part of a text, or one value. */
export type FilterShape = 'choice' | 'range' | 'thing' | 'flag' | 'part' | 'value';

const shapes: Partial<Record<FieldKindName, FilterShape | null>> = {
  select: 'choice',
  multi: 'choice',
  bool: 'flag',
  int: 'range',
  decimal: 'range',
  money: 'range',
  percent: 'range',
  rating: 'range',
  date: 'range',
  datetime: 'range',
  ref: 'thing',
  refs: 'thing',
  user: 'thing',
  users: 'thing',
  dept: 'thing',
  region: 'value',
  table: null,
  file: null,
  image: null,
  json: null,
  longtext: null,
};

/** Null: lists cannot be filtered by this kind. */
export function filterShape(kind: FieldKindName): FilterShape | null {
  const shape = shapes[kind];
  return shape === undefined ? 'part' : shape;
}
