import type { Receiver, ScheduleDefinition } from '../../definition/schedule.js';
import { columnOf } from '../column.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { conditionIssues } from './conditionIssues.js';

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** Schedules have a time that exists, a condition that fits, and reminders a day, receivers and a text. */
export function checkSchedules(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.schedules).flatMap(([name, schedule]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `schedules/${name}.ts`, place, remedy });
    const { entity, rhythm, where } = schedule;
    if (!inspection.entities.has(entity)) return [say('entity', `Expected an entity ${entity}, but there is none.`)];
    return [
      ...('at' in rhythm && !TIME.test(rhythm.at) ? [say('rhythm', `Expected a time like 9:00, but it is ${rhythm.at}.`)] : []),
      ...(where === undefined ? [] : conditionIssues(inspection, entity, where).map((remedy) => say('where', remedy))),
      ...reminderIssues(inspection, schedule).map((remedy) => say('remind', remedy)),
    ];
  });
}

function reminderIssues(inspection: Inspection, { entity, remind }: ScheduleDefinition): readonly string[] {
  if (remind === undefined) return [];
  const { due, daysBefore, tell } = remind;
  const field = columnOf(inspection, entity, due);
  const isMasked = field?.sensitivity === 'personal' || field?.sensitivity === 'sensitive';
  const isDays = daysBefore.length > 0 && daysBefore.every((days) => Number.isInteger(days) && Math.abs(days) <= 366);
  return [
    ...(field?.kind === 'date' || field?.kind === 'datetime' ? [] : [`Expected ${due} to be a day of ${entity}.`]),
    ...(isMasked ? [`Remind of another day than ${due}: it is masked, and a reminder would tell it.`] : []),
    ...(isDays ? [] : ['Expected whole numbers of days, at most a year.']),
    ...(tell.length > 0 ? [] : ['Expected somebody to tell.']),
    ...tell.flatMap((receiver) => receiverIssue(inspection, entity, receiver) ?? []),
  ];
}

function receiverIssue(inspection: Inspection, entity: string, receiver: Receiver): string | undefined {
  if (typeof receiver === 'string') return undefined;
  if ('role' in receiver)
    return inspection.roles.has(receiver.role) ? undefined : `Expected a role ${receiver.role}, but there is none.`;
  return columnOf(inspection, entity, receiver.field)?.kind === 'user'
    ? undefined
    : `Expected ${receiver.field} to be a field of ${entity} of kind user.`;
}
