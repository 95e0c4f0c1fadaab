import type { World } from '@vermilion/engine';

/** A person as shown beside a name. */
export interface PersonBrief {
  readonly id: string;
  readonly name: string;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly active: boolean;
}

/** From memory, without a query; null if there is no such person. */
export function personBrief(world: World, id: string | null): PersonBrief | null {
  const person = id === null ? undefined : world.person(id);
  if (!person) return null;
  const department = person.department === null ? undefined : world.department(person.department);
  return {
    id: person.id,
    name: person.name,
    department: department ? { id: department.id, name: department.name } : null,
    active: person.active,
  };
}
