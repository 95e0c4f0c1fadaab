import { HttpError } from '../../http/httpError.js';
import type { Actor } from '../../http/actor.js';
import { dashboardFor, type NamedDashboard } from '../dashboardsFor.js';
import type { Receiver } from '../own/ownDashboard.js';
import { draftOf, type MailingRow } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';

/** Somebody who gets a dashboard, and the dashboard as he may see it. */
export interface MailingReader {
  readonly actor: Actor;
  readonly dashboard: NamedDashboard;
}

/** Nobody sends more mails than this at once. */
const MOST_PEOPLE = 500;

/** Ids of everybody whom receivers stand for. */
export function idsOf({ world }: Pick<MailingsContext, 'world'>, receivers: readonly Receiver[]): ReadonlySet<string> {
  const people = world();
  const found = receivers.flatMap(({ kind, receiver }) => {
    if (kind === 'role') return people.peopleWithRole(receiver);
    return kind === 'department' ? people.peopleOfDepartment(receiver) : [receiver];
  });
  return new Set(found.slice(0, MOST_PEOPLE));
}

/** The receivers of a mailing who are still there, may see the dashboard, and have not asked to be left alone. */
export async function readersOf(context: MailingsContext, mailing: MailingRow): Promise<readonly MailingReader[]> {
  const gone = new Set(await unsubscribed(context, mailing.id));
  const readers: MailingReader[] = [];
  for (const id of idsOf(context, draftOf(mailing).receivers)) {
    const actor = gone.has(id) ? undefined : context.actorOf(id);
    const dashboard = actor && (await seenBy(context, actor, mailing.dashboard));
    if (actor && dashboard) readers.push({ actor, dashboard });
  }
  return readers;
}

/** Who has asked to be left alone. */
export async function unsubscribed({ database }: Pick<MailingsContext, 'database'>, id: string): Promise<readonly string[]> {
  const rows = await database.read<{ person_id: string }>('SELECT person_id FROM dashboard_unsubscribed WHERE mailing_id = ?', [
    id,
  ]);
  return rows.map((row) => row.person_id);
}

async function seenBy(context: MailingsContext, actor: Actor, name: string): Promise<NamedDashboard | undefined> {
  try {
    return await dashboardFor(context, actor, name);
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
}
