import type { EntityMeta } from '../../../api/manifest.js';

/** A page about all records of an entity, reached from their list. */
export interface Way {
  readonly to: string;
  /** Key of the text. */
  readonly label: string;
}

/** The further pages of an entity that somebody may open. @param may whether he has a function */
export function waysFrom(
  { name, access }: Pick<EntityMeta, 'name' | 'access'>,
  may: (needed: string) => boolean,
): readonly Way[] {
  const base = `/records/${name}`;
  const manages = may('records.manage');
  return [
    ...(manages && access.edit !== null ? [{ to: `${base}/cleaning`, label: 'cleaning.link' }] : []),
    ...(manages || access.view === 'all' ? [{ to: `${base}/quality`, label: 'quality.link' }] : []),
    ...(access.delete !== null ? [{ to: `${base}/bin`, label: 'records.bin.open' }] : []),
  ];
}
