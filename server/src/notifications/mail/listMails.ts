import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { refusals } from '../../http/refusals.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { MailContext } from './mailContext.js';
import type { MailRow, MailStatus } from './mailRow.js';

export interface MailBrief {
  readonly id: string;
  readonly to: string | null;
  readonly person: PersonBrief | null;
  readonly subject: string;
  readonly event: string;
  readonly requestId: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

/** All mails, newest first. */
export async function listMails(
  context: MailContext,
  { status, limit, after }: { readonly status?: string | undefined; readonly limit: number; readonly after?: string | undefined },
): Promise<Page<MailBrief>> {
  const where = ['1 = 1'];
  const params: unknown[] = [];
  if (status !== undefined) {
    where.push('status = ?');
    params.push(status);
  }
  if (after !== undefined) {
    where.push('id < ?');
    params.push(...decodeCursor(after, 1));
  }
  const rows = await context.database.read<MailRow>(`SELECT * FROM mails WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT ?`, [
    ...params,
    limit + 1,
  ]);
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => briefOf(context, row),
  );
}

/** @throws {HttpError} 404 */
export async function showMail(context: MailContext, id: string) {
  const row = await findMail(context, id);
  return { ...briefOf(context, row), text: row.text_body ?? '', html: row.html_body ?? '' };
}

/**
 * Puts a mail that was not sent into the queue again.
 *
 * @throws {HttpError} 404
 */
export async function retryMail(context: MailContext, id: string): Promise<MailBrief> {
  const { database, clock } = context;
  await findMail(context, id);
  await database.write((tx) =>
    tx.run(
      "UPDATE mails SET status = 'queued', attempts = 0, due = ?, lease_until = 0 WHERE id = ? AND status IN ('failed', 'suppressed', 'not_configured')",
      [clock.now(), id],
    ),
  );
  return briefOf(context, await findMail(context, id));
}

async function findMail({ database }: MailContext, id: string): Promise<MailRow> {
  const [row] = await database.read<MailRow>('SELECT * FROM mails WHERE id = ?', [id]);
  if (!row) throw refusals.notFound();
  return row;
}

function briefOf({ world }: MailContext, row: MailRow): MailBrief {
  const { title } = JSON.parse(row.detail) as { readonly title: { readonly zh: string } };
  return {
    id: row.id,
    to: row.address,
    person: personBrief(world.current(), row.person_id),
    subject: row.subject ?? title.zh,
    event: row.event,
    requestId: row.request_id,
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}
