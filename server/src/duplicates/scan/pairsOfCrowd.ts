import { setImmediate } from 'node:timers/promises';
import type { Likeness } from '@vermilion/plugin-kit';
import type { Comparison } from '../comparing/comparison.js';
import { pairOf, type Candidate, type Pair } from './pairOf.js';

/** Each record is compared with so many behind it in every order. */
const NEIGHBORS = 12;
/** Records between two looks at what else waits: pages stay quick meanwhile. */
const UNTIL_PAUSE = 500;

interface Order {
  readonly trait: number;
  /** Read from its end, so that texts stand together that differ at their beginning. */
  readonly backwards: boolean;
}

/** How the texts of a trait are put in order; the others are shared by too many. */
const ORDERS: Readonly<Partial<Record<Likeness, readonly boolean[]>>> = {
  exact: [false],
  sound: [false],
  companyName: [false, true],
  similar: [false, true],
};

/**
 * The likely pairs among many records that share a key: put in order by each text that speaks for a pair, from its beginning and from its
 * end, and compared with those that stand beside them.
 */
export async function pairsOfCrowd(comparison: Comparison, members: readonly Candidate[]): Promise<readonly Pair[]> {
  const pairs = new Map<string, Pair>();
  for (const { trait, backwards } of ordersOf(comparison)) {
    const texts = members.flatMap((member) =>
      member.profile[trait]!.map((text) => ({ member, text: backwards ? [...text].reverse().join('') : text })),
    );
    texts.sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));
    for (const [place, { member }] of texts.entries()) {
      if (place % UNTIL_PAUSE === 0) await setImmediate();
      for (const { member: other } of texts.slice(place + 1, place + 1 + NEIGHBORS)) {
        const pair = member.id === other.id ? undefined : pairOf(comparison, member, other);
        if (pair) pairs.set(`${pair.left} ${pair.right}`, pair);
      }
    }
  }
  return [...pairs.values()];
}

/** Each order once: equal and similar names are put in the same. */
function ordersOf({ traits, evidence }: Comparison): readonly Order[] {
  const used = [...new Set(evidence.flatMap(({ on }) => on))];
  const orders = used.flatMap((trait) => {
    const { by, field, of } = traits[trait]!;
    const what = by === 'companyName' ? 'similar' : by;
    return (ORDERS[by] ?? []).map(
      (backwards) => [[of?.entity.name, field.name, what, backwards].join('\0'), { trait, backwards }] as const,
    );
  });
  return [...new Map(orders).values()];
}
