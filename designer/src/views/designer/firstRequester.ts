import type { WorldSnapshot } from '@vermilion/engine';

/** Whom trials and "who is that today?" begin with: somebody active with a leader above, as most requesters are; null: nobody is. */
export function firstRequester({ people, departments }: WorldSnapshot): string | null {
  const leaders = new Set(departments.map(({ leader }) => leader));
  return people.find(({ id, active, department }) => active && department !== null && !leaders.has(id))?.id ?? null;
}
