import { departments } from '../../api/departments.js';
import { positions } from '../../api/positions.js';
import { roles } from '../../api/roles.js';
import { world } from '../../api/world.js';
import { directoryOf, type Directory } from './directory.js';

/** Reads the organisation as the designer needs it. */
export async function loadDirectory(): Promise<Directory> {
  const [snapshot, allRoles, allPositions, allDepartments] = await Promise.all([
    world.get(),
    roles.list(),
    positions.list(),
    departments.list(),
  ]);
  return directoryOf(snapshot, allRoles, allPositions, allDepartments);
}
