import { createWorld } from '../../createWorld.js';

const ids = [...Array.from({ length: 16 }, (_, n) => `p${n}`), 'admin'];

/** Sixteen people `p0`… and an administrator, all there, on a calendar that works around the clock on weekdays. */
export const randomWorld = createWorld({
  version: 'random',
  administrator: 'admin',
  people: ids.map((id) => ({
    id,
    name: id,
    active: true,
    department: null,
    manager: null,
    positions: [],
    roles: [],
    absences: [],
  })),
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
});
