import type { SampleContext, SampleRecord } from '@vermilion/plugin-kit';
import { attendances } from './attendances.js';
import { employees, type SampleEmployee } from './employees.js';
import { leaveRequests } from './leaveRequests.js';
import { leaves } from './leaves.js';
import { recruitments, regularizations, resignations, reviews } from './movements.js';

/** Sample data after the rules of the specification: a file for everybody with an account, some who have left, and what happened to them. */
export function* samples(context: SampleContext): Iterable<SampleRecord> {
  const people = [...context.people('hr:self')].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (people.length === 0) return;
  const staff: SampleEmployee[] = [];
  for (const employee of employees(context, people)) {
    staff.push(employee);
    yield employee.record;
  }
  yield* leaves(context, staff);
  yield* recruitments(context);
  yield* regularizations(context, staff);
  yield* resignations(context, staff);
  yield* reviews(context, staff);
  yield* attendances(context, staff);
  yield* leaveRequests(context, staff);
}
