import type { EntityMeta } from '../../../api/manifest.js';

/** A page about all records of an entity, reached from their list. */
export interface Way {
  readonly to: string;
  /** Key of the text. */
  readonly label: string;
}

/** Fields in which several values can stand together. */
const MANY: ReadonlySet<string> = new Set(['tags', 'multi', 'users', 'refs', 'table']);

/** The further pages of an entity that somebody may open. @param may whether he has a function */
export function waysFrom(
  { name, access, fields }: Pick<EntityMeta, 'name' | 'access' | 'fields'>,
  may: (needed: string) => boolean,
): readonly Way[] {
  const base = `/records/${name}`;
  const holdsMany = Object.values(fields).some(({ kind }) => MANY.has(kind));
  const manages = may('records.manage');
  return [
    ...(manages && access.edit !== null ? [{ to: `${base}/cleaning`, label: 'cleaning.link' }] : []),
    ...(manages || access.view === 'all' ? [{ to: `${base}/quality`, label: 'quality.link' }] : []),
    ...(holdsMany && access.view === 'all' ? [{ to: `${base}/associations`, label: 'associations.link' }] : []),
    ...(access.delete !== null ? [{ to: `${base}/bin`, label: 'records.bin.open' }] : []),
  ];
}
