import type { World, WorldDepartment } from '../../world.js';

/** A department and those above it, the lowest first. Ends where a chart goes in a circle. */
export function departmentsUp(world: World, id: string | null): readonly WorldDepartment[] {
  const up: WorldDepartment[] = [];
  const seen = new Set<string>();
  for (let next = id; next !== null && !seen.has(next);) {
    seen.add(next);
    const department = world.department(next);
    if (department === undefined) break;
    up.push(department);
    next = department.parent;
  }
  return up;
}
