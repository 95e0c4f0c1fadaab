import { hash } from 'node:crypto';
import type { Draft } from '../draft/draft.js';
import { fileKey } from './matchKey.js';

/** Remembers what the rows of a file are called, to find those that come twice. */
export interface FileKeys {
  /** The row that was called the same before; undefined: none. */
  note(draft: Draft): number | undefined;
}

/** @param rules each by itself names a record */
export function createFileKeys(rules: readonly (readonly string[])[]): FileKeys {
  const rows = new Map<string, number>();
  return {
    note(draft) {
      if (draft.unwanted) return undefined;
      let earlier: number | undefined;
      rules.forEach((rule, index) => {
        const key = fileKey(draft, rule);
        if (key === undefined) return;
        // Hashed: two hundred thousand keys must not fill the memory.
        const short = hash('sha1', `${index}\u0000${key}`, 'base64').slice(0, 16);
        const known = rows.get(short);
        if (known === undefined) rows.set(short, draft.row);
        else earlier ??= known;
      });
      return earlier;
    },
  };
}
