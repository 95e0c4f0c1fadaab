import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { idOf } from '../../records/values/idOf.js';
import { dashboardFor } from '../dashboardsFor.js';
import { noteDashboard } from '../own/saveDashboard.js';
import { expectReceivers } from '../own/shareDashboard.js';
import { storedDraft, type MailingDraft, type MailingRow } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';
import { nextTime } from './nextTime.js';
import { mailsOf, queueMails } from './queueMailing.js';

/** Mailings of one person. */
const MOST = 20;

/**
 * Sends a dashboard by mail from now on.
 *
 * @param key idempotency key: the same key of the same person is one mailing
 * @throws {HttpError} 404 for a dashboard that one may not see, 409 when there are too many, 422 for receivers that are not there.
 */
export async function createMailing(
  context: MailingsContext,
  actor: Actor,
  name: string,
  draft: MailingDraft,
  key?: string,
): Promise<string> {
  const { name: dashboard } = await dashboardFor(context, actor, name);
  expectReceivers(context, draft.receivers);
  const at = context.clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'mailing', key);
  await context.database.write(async (tx) => {
    const own = await tx.query<{ id: string }>('SELECT id FROM dashboard_mailings WHERE owner_id = ?', [actor.personId]);
    if (own.some((row) => row.id === id)) return;
    if (own.length >= MOST) throw tooManyMailings();
    const row = { id, dashboard, owner_id: actor.personId, version: 1, created_at: at, due: dueOf(context, draft) };
    await tx.insert('dashboard_mailings', [{ ...row, ...storedDraft(draft) }]);
    await noteDashboard(context, tx, actor, 'dashboard.mailed', dashboard, { mailing: id, receivers: draft.receivers });
  });
  return id;
}

/** @throws {HttpError} 404 for those of others, 409 when it was changed meanwhile, 422 for receivers that are not there. */
export async function changeMailing(
  context: MailingsContext,
  actor: Actor,
  id: string,
  { version, ...draft }: MailingDraft & { readonly version: number },
): Promise<void> {
  const row = await ownMailing(context, actor, id);
  expectReceivers(context, draft.receivers);
  const sets = { ...storedDraft(draft), due: dueOf(context, draft), attempts: 0, lease_token: null, lease_until: 0 };
  const columns = Object.keys(sets).map((column) => `${column} = ?`);
  await context.database.write(async (tx) => {
    const changed = await tx.run(
      `UPDATE dashboard_mailings SET ${columns.join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
      [...Object.values(sets), id, version],
    );
    if (changed === 0) throw refusals.staleVersion({ version: row.version });
    await noteDashboard(context, tx, actor, 'dashboard.mailed', row.dashboard, { mailing: id, receivers: draft.receivers });
  });
}

/** @throws {HttpError} 404 for those of others. */
export async function deleteMailing(context: MailingsContext, actor: Actor, id: string): Promise<void> {
  const { dashboard } = await ownMailing(context, actor, id);
  await context.database.write(async (tx) => {
    await tx.run('DELETE FROM dashboard_mailings WHERE id = ?', [id]);
    await tx.run('DELETE FROM dashboard_unsubscribed WHERE mailing_id = ?', [id]);
    await noteDashboard(context, tx, actor, 'dashboard.mails_ended', dashboard, { mailing: id });
  });
}

/**
 * Sends one's own mailing at once; when it goes out next stays as it is.
 *
 * @returns how many mails were queued
 * @throws {HttpError} 404 for those of others.
 */
export async function sendNow(context: MailingsContext, actor: Actor, id: string, key?: string): Promise<number> {
  const mailing = await ownMailing(context, actor, id);
  const rows = await mailsOf(context, mailing, key ?? newId(context.clock.now()));
  const queued = await context.database.write((tx) => queueMails(tx, rows));
  if (queued > 0) context.onQueued();
  return queued;
}

/** Whether somebody gets the mails of a mailing that he is a receiver of. */
export async function subscribe(context: MailingsContext, { personId }: Actor, id: string, isOn: boolean): Promise<void> {
  const [known] = await context.database.read('SELECT id FROM dashboard_mailings WHERE id = ?', [id]);
  if (!known) throw refusals.notFound();
  await context.database.write(async (tx) => {
    await tx.run('DELETE FROM dashboard_unsubscribed WHERE mailing_id = ? AND person_id = ?', [id, personId]);
    if (!isOn) await tx.insert('dashboard_unsubscribed', [{ mailing_id: id, person_id: personId, at: context.clock.now() }]);
  });
}

async function ownMailing({ database }: MailingsContext, { personId }: Actor, id: string): Promise<MailingRow> {
  const [row] = await database.read<MailingRow>('SELECT * FROM dashboard_mailings WHERE id = ? AND owner_id = ?', [id, personId]);
  if (!row) throw refusals.notFound();
  return row;
}

const dueOf = (context: MailingsContext, draft: MailingDraft) =>
  nextTime(draft, context.clock.now(), { timeZone: context.timeZone, world: context.world() });

const tooManyMailings = () =>
  new HttpError(409, 'too_many_mailings', {
    zh: `每人最多 ${MOST} 个定时邮件，请先删除不用的。`,
    en: `Somebody has at most ${MOST} mails by the clock. Please delete one first.`,
  });
