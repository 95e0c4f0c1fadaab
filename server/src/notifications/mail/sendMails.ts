import { backOff, claimRows, postpone } from '../../runtime/claimRows.js';
import type { MailContext } from './mailContext.js';
import type { MailRow, MailStatus } from './mailRow.js';
import { MailRefused } from './mailTransport.js';
import { prepareMail, storePrepared, type PreparedMail } from './prepareMail.js';

const PAGE = 20;
const LEASE_MS = 120_000;
const MOST_ATTEMPTS = 8;

/**
 * Sends what is due. Processes never wait for it; trouble is retried with growing pauses, every outcome stays in the row.
 *
 * @returns how many were due.
 */
export async function sendMails(context: MailContext): Promise<number> {
  const mails = await claimRows<MailRow>(context.database, 'mails', {
    now: context.clock.now(),
    limit: PAGE,
    leaseMs: LEASE_MS,
    where: "status = 'queued'",
  });
  const prepared: PreparedMail[] = [];
  for (const mail of mails) {
    try {
      prepared.push(await prepareMail(context, mail));
    } catch (error) {
      await noteFailure(context, mail, error);
    }
  }
  if (prepared.length > 0) await context.database.write((tx) => storePrepared(tx, prepared));
  for (const each of prepared) if (!each.end) await send(context, each);
  return mails.length;
}

async function send(
  context: MailContext,
  { mail, address, rendered }: PreparedMail & { readonly end?: undefined },
): Promise<void> {
  const host = new URL(context.publicUrl).hostname;
  try {
    await context.transport!.send({
      ...rendered,
      messageId: `<${mail.id}@${host}>`,
      inReplyTo: `<${mail.request_id === '' ? `${mail.event}.${mail.person_id}` : `request.${mail.request_id}`}@${host}>`,
      from: context.mailFrom,
      to: address,
    });
  } catch (error) {
    return noteFailure(context, mail, error);
  }
  await finish(context, mail, 'sent', null);
}

async function finish(
  { database, clock }: MailContext,
  { id, lease_token }: MailRow,
  status: MailStatus,
  reason: string | null,
): Promise<void> {
  await database.write((tx) =>
    tx.run('UPDATE mails SET status = ?, last_error = ?, sent_at = ?, lease_until = 0 WHERE id = ? AND lease_token = ?', [
      status,
      reason,
      status === 'sent' ? clock.now() : null,
      id,
      lease_token,
    ]),
  );
}

async function noteFailure(context: MailContext, mail: MailRow, error: unknown): Promise<void> {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 1000);
  context.log.warn({ mail: mail.id, attempts: mail.attempts, reason }, 'mail not sent');
  if (error instanceof MailRefused || mail.attempts >= MOST_ATTEMPTS) return finish(context, mail, 'failed', reason);
  await context.database.write((tx) =>
    tx.run('UPDATE mails SET last_error = ? WHERE id = ? AND lease_token = ?', [reason, mail.id, mail.lease_token]),
  );
  await postpone(context.database, 'mails', mail, context.clock.now() + backOff(mail.attempts));
}
