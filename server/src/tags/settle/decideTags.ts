import type { Assignment } from './assignment.js';

/** What is known of a word: whether a rule gives it to the record (unknown: its rule cannot be asked), and how long it lasts. */
export interface Standing {
  readonly holds: boolean | 'unknown';
  /** Milliseconds; null: for ever. */
  readonly lasts: number | null;
}

export interface Tagged {
  /** As they are in the record. */
  readonly words: readonly string[];
  readonly held: readonly Assignment[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly now: number;
}

export interface Decided {
  readonly words: readonly string[];
  readonly held: readonly Assignment[];
}

/** Of words that were only typed. */
const PLAIN: Standing = { holds: false, lasts: null };

/**
 * What tags a record is to have. People give and take words as they like; rules give theirs while they hold, and take away only what they
 * have given. A tag whose time is over goes; one of a rule comes again only after the rule has ceased to hold.
 * Pure, and asked again about its own answer it gives the same.
 */
export function decideTags({ words, held, standings, now }: Tagged): Decided {
  const known = new Map(held.map((each) => [each.tag, each]));
  const given = [...standings].filter(([, { holds }]) => holds === true).map(([tag]) => tag);
  const kept = [...new Set([...words, ...known.keys(), ...given])].flatMap((tag): readonly Assignment[] => {
    const next = decide(tag, { typed: words.includes(tag), before: known.get(tag), standing: standings.get(tag) ?? PLAIN, now });
    return next === undefined ? [] : [next];
  });
  return { words: kept.filter(({ expiredAt }) => expiredAt === null).map(({ tag }) => tag), held: kept };
}

interface Word {
  /** Whether it is in the record. */
  readonly typed: boolean;
  readonly before: Assignment | undefined;
  readonly standing: Standing;
  readonly now: number;
}

function decide(tag: string, { typed, before, standing: { holds, lasts }, now }: Word): Assignment | undefined {
  const fresh = (source: Assignment['source']): Assignment => ({
    tag,
    source,
    since: now,
    expiresAt: lasts === null ? null : now + lasts,
    expiredAt: null,
  });
  const anew = holds === true ? fresh('rule') : undefined;
  if (before === undefined) return anew ?? (typed ? fresh('manual') : undefined);
  // Somebody has given it after its time was over.
  if (before.expiredAt !== null && typed) return fresh('manual');
  const isOver = before.expiresAt !== null && before.expiresAt <= now;
  if (before.source === 'manual') return typed && !isOver ? before : anew;
  if (holds === false || (holds === 'unknown' && !typed)) return undefined;
  return isOver ? { ...before, expiredAt: before.expiredAt ?? now } : before;
}
