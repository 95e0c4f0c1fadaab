import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { LOCALES } from '../http/locales.js';
import { refusals } from '../http/refusals.js';
import { demoAccounts } from './demoAccounts.js';
import type { IdentityContext } from './identityContext.js';

export const meSchema = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    department: z.object({ id: z.string(), name: z.string() }).nullable(),
    active: z.boolean(),
    username: z.string(),
    email: z.string().nullable(),
    employeeNo: z.string(),
    position: z.string().nullable(),
  }),
  roles: z.array(z.string()),
  functions: z.array(z.string()),
  /** Who looks with this person’s eyes; null: the person. */
  viewer: z.object({ person: z.unknown(), until: z.number() }).nullable(),
  csrf: z.string(),
  locale: z.string(),
  demo: z.boolean(),
  compressedDayMs: z.number().nullable(),
});

interface Row {
  readonly username: string;
  readonly email: string | null;
  readonly employee_no: string;
  readonly locale: string | null;
  readonly position: string | null;
}

/** What the web application needs to know of whoever is signed in. */
export async function getMe(context: IdentityContext, actor: Actor, csrf: string) {
  const [[row], demo] = await Promise.all([
    context.database.read<Row>(
      'SELECT people.username, people.email, people.employee_no, people.locale, positions.name AS position ' +
        'FROM people LEFT JOIN positions ON positions.id = people.position_id WHERE people.id = ?',
      [actor.personId],
    ),
    demoAccounts(context.database),
  ]);
  if (!row) throw refusals.notSignedIn();
  return {
    person: {
      ...context.brief(actor.personId),
      username: row.username,
      email: row.email,
      employeeNo: row.employee_no,
      position: row.position,
    },
    roles: actor.roles,
    functions: actor.functions,
    viewer: actor.viewer ? { person: context.brief(actor.viewer.personId), until: actor.viewer.until } : null,
    csrf,
    locale: row.locale ?? LOCALES[0],
    demo: demo !== undefined,
    compressedDayMs: context.compressedDayMs,
  };
}
