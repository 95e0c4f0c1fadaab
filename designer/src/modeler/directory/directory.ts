import { createWorld, type World, type WorldSnapshot } from '@vermilion/engine';
import type { Department } from '../../api/departments.js';
import type { Position } from '../../api/positions.js';
import type { Role } from '../../api/roles.js';

/** The organisation, for choosing from, for putting ids into words and for asking the engine. */
export interface Directory {
  readonly snapshot: WorldSnapshot;
  readonly world: World;
  readonly roles: readonly Role[];
  readonly positions: readonly Position[];
  readonly departments: readonly Department[];
  readonly personName: (id: string) => string;
  readonly departmentName: (id: string | null) => string;
}

export function directoryOf(
  snapshot: WorldSnapshot,
  roles: readonly Role[],
  positions: readonly Position[],
  departments: readonly Department[],
): Directory {
  const people = new Map(snapshot.people.map((person) => [person.id, person.name]));
  const units = new Map(snapshot.departments.map((department) => [department.id, department.name]));
  return {
    snapshot,
    world: createWorld(snapshot),
    roles,
    positions,
    departments,
    personName: (id) => people.get(id) ?? id,
    departmentName: (id) => (id === null ? '' : (units.get(id) ?? id)),
  };
}
