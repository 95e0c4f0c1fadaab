import type { Manifest } from '../api/manifest.js';

/** The new manifest, with the very objects of the old one wherever they say the same: pages follow only what concerns them. */
export function keepUnchanged(old: Manifest | null, next: Manifest): Manifest {
  if (!old) return next;
  const kept = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(after).map(([name, value]) => {
        const known = before[name];
        return [name, known !== undefined && JSON.stringify(known) === JSON.stringify(value) ? known : value];
      }),
    );
  return {
    ...next,
    entities: kept(old.entities, next.entities),
    dictionaries: kept(old.dictionaries, next.dictionaries),
    forms: kept(old.forms, next.forms),
  };
}
