import { z } from 'zod';
import { route, type Route } from '../../http/route.js';
import type { OrganizationContext } from '../changeOrganization.js';
import { clearCalendarDay, DAY_KINDS, getCalendar, setCalendarDay } from './calendar.js';

const MANAGE = 'calendar.manage';
const dayParams = z.strictObject({ day: z.iso.date() });
const yearQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
const body = z.strictObject({ kind: z.enum(DAY_KINDS), name: z.string().trim().max(40).default('') });

export function calendarRoutes(context: OrganizationContext): Route[] {
  return [
    route(
      { method: 'GET', path: '/calendar', summary: 'Working hours and the special days of a year', query: yearQuery },
      ({ query }) => getCalendar(context, query.year),
    ),
    route(
      { method: 'PUT', path: '/calendar/days/:day', summary: 'Marks a day', function: MANAGE, params: dayParams, body },
      ({ params, body, actor }) => setCalendarDay(context, actor.personId, params.day, body),
    ),
    route(
      {
        method: 'DELETE',
        path: '/calendar/days/:day',
        summary: 'Makes a day again what was published of it, or ordinary',
        function: MANAGE,
        params: dayParams,
      },
      ({ params, actor }) => clearCalendarDay(context, actor.personId, params.day),
    ),
  ];
}
