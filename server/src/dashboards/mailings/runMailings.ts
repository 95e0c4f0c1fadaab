import { backOff, claimRows, postpone } from '../../runtime/claimRows.js';
import { draftOf, type MailingRow } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';
import { nextTime } from './nextTime.js';
import { mailsOf, queueMails } from './queueMailing.js';

const PAGE = 5;
const LEASE_MS = 300_000;
const MOST_ATTEMPTS = 5;

/**
 * Queues the mails of all dashboards that are due. Whichever node claims one writes it; its mails and its next time are one transaction,
 * so a node that dies leaves it to another, and nobody gets two mails for one time. Times that have passed unseen count as one.
 *
 * @returns how many mails were queued
 */
export async function runMailings(context: MailingsContext): Promise<number> {
  const { database, clock } = context;
  let queued = 0;
  for (;;) {
    const now = clock.now();
    const claimed = await claimRows<MailingRow>(database, 'dashboard_mailings', { now, limit: PAGE, leaseMs: LEASE_MS });
    for (const mailing of claimed) queued += await tryOne(context, mailing);
    if (claimed.length < PAGE) break;
  }
  if (queued > 0) context.onQueued();
  return queued;
}

async function tryOne(context: MailingsContext, mailing: MailingRow): Promise<number> {
  try {
    return await runOne(context, mailing);
  } catch (error) {
    context.log.warn({ err: error, mailing: mailing.id }, 'a dashboard could not be written for its mails');
    await postpone(context.database, 'dashboard_mailings', mailing, later(context, mailing));
    return 0;
  }
}

async function runOne(context: MailingsContext, mailing: MailingRow): Promise<number> {
  const rows = await mailsOf(context, mailing, String(mailing.due));
  return context.database.write(async (tx) => {
    const settled = await tx.run(
      'UPDATE dashboard_mailings SET due = ?, attempts = 0, lease_until = 0 WHERE id = ? AND lease_token = ?',
      [next(context, mailing), mailing.id, mailing.lease_token],
    );
    // Another node has taken it over, or it was changed meanwhile.
    return settled === 0 ? 0 : queueMails(tx, rows);
  });
}

const next = (context: MailingsContext, mailing: MailingRow) =>
  nextTime(draftOf(mailing), context.clock.now(), { timeZone: context.timeZone, world: context.world() });

const later = (context: MailingsContext, mailing: MailingRow) =>
  mailing.attempts >= MOST_ATTEMPTS ? next(context, mailing) : context.clock.now() + backOff(mailing.attempts);
