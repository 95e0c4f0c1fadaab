import type { ScheduleDefinition } from '../definition/schedule.js';

/** Declares what happens by itself on a rhythm: a reminder, or code for each record. */
export function defineSchedule<const D extends ScheduleDefinition>(schedule: D): D {
  return schedule;
}
