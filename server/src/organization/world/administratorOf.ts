import type { WorldPerson } from '@vermilion/engine';

/** Who stands in when an approval finds nobody: the first active person with one of the roles; empty: there is none. */
export function administratorOf(people: readonly WorldPerson[], roles: readonly string[]): string {
  const holders = people.filter((person) => person.active && person.roles.some((role) => roles.includes(role)));
  return holders[0]?.id ?? '';
}
