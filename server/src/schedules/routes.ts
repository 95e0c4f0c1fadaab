import { z } from 'zod';
import { appendAudit } from '../database/appendAudit.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { listSchedules } from './listSchedules.js';
import { registeredSchedules } from './registeredSchedules.js';
import { addRun } from './runs/startDueRuns.js';
import type { SchedulesContext } from './schedulesContext.js';

const MANAGE = { function: 'metadata.manage' } as const;
const PARAMS = z.strictObject({ name: z.string().min(1).max(100) });

/** @param wake a run has been ordered */
export function scheduleRoutes({ records }: SchedulesContext, wake: () => void): Route[] {
  const { database, clock, registry } = records;
  return [
    route(
      { ...MANAGE, method: 'GET', path: '/schedules', summary: 'What happens by itself on a rhythm, and how it last went' },
      async () => ({ items: await listSchedules(records) }),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/schedules/:name/runs',
        summary: 'Has a schedule run now',
        params: PARAMS,
        status: 202,
      },
      async ({ params, actor }) => {
        const schedule = registeredSchedules(registry).find(({ name }) => name === params.name);
        if (!schedule) throw refusals.notFound();
        const now = clock.now();
        await database.write(async (tx) => {
          const { name, version } = schedule;
          await addRun(tx, schedule, now, 'running', now);
          const about = { action: 'schedule.ordered', subject: 'schedule', subjectId: name, detail: { version } };
          await appendAudit(tx, { at: now, personId: actor.personId, ...about });
        });
        wake();
      },
    ),
  ];
}
