import type { Transaction } from '../../database/database.js';
import { findReceiver } from './findReceiver.js';
import type { MailContext } from './mailContext.js';
import type { MailRow, MailStatus } from './mailRow.js';
import { mailValues } from './mailValues.js';
import { renderMail, type RenderedMail } from './templates.js';

/** A mail that is ready to go, or one whose story has ended without being sent. */
export type PreparedMail =
  | { readonly mail: MailRow; readonly address: string; readonly rendered: RenderedMail; readonly end?: undefined }
  | {
      readonly mail: MailRow;
      readonly address?: string;
      readonly rendered?: RenderedMail;
      readonly end: { readonly status: MailStatus; readonly reason: string | null };
    };

/** Finds the receiver and writes the mail. It is written once: a second attempt sends the very same. */
export async function prepareMail(context: MailContext, mail: MailRow): Promise<PreparedMail> {
  const receiver = await findReceiver(context, mail);
  if ('suppressed' in receiver) return { mail, end: { status: 'suppressed', reason: receiver.suppressed } };
  const { address } = receiver;
  const rendered = written(mail) ?? (await write(context, mail, receiver));
  if (!rendered) return { mail, end: { status: 'suppressed', reason: 'request_gone' } };
  if (!context.transport) return { mail, address, rendered, end: { status: 'not_configured', reason: null } };
  return { mail, address, rendered };
}

function written({ subject, text_body: text, html_body: html }: MailRow): RenderedMail | undefined {
  return subject !== null && text !== null && html !== null ? { subject, text, html } : undefined;
}

async function write(
  context: MailContext,
  mail: MailRow,
  receiver: Parameters<typeof mailValues>[2],
): Promise<RenderedMail | undefined> {
  if (mail.event === 'dashboard' || mail.event === 'record') return undefined;
  const values = await mailValues(context, mail, receiver);
  return values && renderMail(mail.event, receiver.locale, values);
}

/** Stores what was prepared, for a whole page in one transaction. */
export async function storePrepared(tx: Transaction, prepared: readonly PreparedMail[]): Promise<void> {
  for (const { mail, address, rendered, end } of prepared) {
    const set: Record<string, unknown> = {};
    if (rendered) Object.assign(set, { subject: rendered.subject, text_body: rendered.text, html_body: rendered.html, address });
    if (end) Object.assign(set, { status: end.status, last_error: end.reason, lease_until: 0 });
    const columns = Object.keys(set).map((column) => `${column} = ?`);
    await tx.run(`UPDATE mails SET ${columns.join(', ')} WHERE id = ? AND lease_token = ?`, [
      ...Object.values(set),
      mail.id,
      mail.lease_token,
    ]);
  }
}
