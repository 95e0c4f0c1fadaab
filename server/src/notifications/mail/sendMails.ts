import { backOff, claimRows, postpone } from '../../runtime/claimRows.js';
import { findReceiver } from './findReceiver.js';
import type { MailContext } from './mailContext.js';
import type { MailRow, MailStatus } from './mailRow.js';
import { MailRefused } from './mailTransport.js';
import { mailValues } from './mailValues.js';
import { renderMail, type RenderedMail } from './templates.js';

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
  for (const mail of mails) {
    try {
      await send(context, mail);
    } catch (error) {
      await noteFailure(context, mail, error);
    }
  }
  return mails.length;
}

async function send(context: MailContext, mail: MailRow): Promise<void> {
  const receiver = await findReceiver(context, mail);
  if ('suppressed' in receiver) return finish(context, mail, 'suppressed', receiver.suppressed);
  const rendered = await renderOnce(context, mail, receiver);
  if (!rendered) return finish(context, mail, 'suppressed', 'request_gone');
  if (!context.transport) return finish(context, mail, 'not_configured', null);
  const host = new URL(context.publicUrl).hostname;
  await context.transport.send({
    ...rendered,
    messageId: `<${mail.id}@${host}>`,
    inReplyTo: `<request.${mail.request_id}@${host}>`,
    from: context.mailFrom,
    to: receiver.address,
  });
  await finish(context, mail, 'sent', null);
}

/** A mail is written once: a second attempt sends the very same. */
async function renderOnce(
  context: MailContext,
  mail: MailRow,
  receiver: Parameters<typeof mailValues>[2],
): Promise<RenderedMail | undefined> {
  if (mail.subject !== null && mail.text_body !== null && mail.html_body !== null)
    return { subject: mail.subject, text: mail.text_body, html: mail.html_body };
  const values = await mailValues(context, mail, receiver);
  if (!values) return undefined;
  const rendered = renderMail(mail.event, receiver.locale, values);
  await context.database.write((tx) =>
    tx.run('UPDATE mails SET subject = ?, text_body = ?, html_body = ?, address = ? WHERE id = ? AND lease_token = ?', [
      rendered.subject,
      rendered.text,
      rendered.html,
      receiver.address,
      mail.id,
      mail.lease_token,
    ]),
  );
  return rendered;
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
