import { superiorOf, type Assignment, type World } from '@vermilion/engine';

/**
 * Who takes over the tasks of somebody who has left, best first: his deputy, the superior above him, whom the assignment names for
 * nobody, the administrator. Each at most once, only people who are active.
 *
 * @param at milliseconds since 1970, UTC.
 */
export function successorsOf(world: World, left: string, assignment: Assignment | undefined, at: number): readonly string[] {
  const person = world.person(left);
  const deputies = (person?.absences ?? []).filter(({ from, to }) => from <= at && at < to).map(({ deputy }) => deputy);
  const superior = superiorOf(world, left, person?.department ?? null, at);
  const whenEmpty = assignment?.whenEmpty;
  const named = typeof whenEmpty === 'object' ? whenEmpty.people : [];
  const all = [...deputies, ...(superior === undefined ? [] : [superior]), ...named, world.administrator];
  return [...new Set(all)].filter((id) => id !== left && world.person(id)?.active === true);
}
