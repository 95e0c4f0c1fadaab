import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import { draftOf, type MailingRow } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';
import { readersOf } from './peopleOf.js';
import { writeMailing } from './writeMailing.js';

/**
 * Writes the mails of a mailing, one for each reader by his own rights, ready to be queued.
 *
 * @param occasion each reader gets one mail for it, however often it is asked for
 */
export async function mailsOf(
  context: MailingsContext,
  mailing: MailingRow,
  occasion: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const at = context.clock.now();
  const rows: Record<string, unknown>[] = [];
  for (const reader of await readersOf(context, mailing)) {
    const { rendered, hasData } = await writeMailing(context, reader);
    if (!hasData && draftOf(mailing).onlyWithData) continue;
    rows.push({
      id: newId(at),
      person_id: reader.actor.personId,
      request_id: '',
      task_id: null,
      event: 'dashboard',
      detail: JSON.stringify({ title: reader.dashboard.title, by: null, text: null }),
      ledger_key: `dashboard.${mailing.id}.${occasion}.${reader.actor.personId}`,
      status: 'queued',
      subject: rendered.subject,
      text_body: rendered.text,
      html_body: rendered.html,
      created_at: at,
      due: at,
    });
  }
  return rows;
}

/** Queues mails that are not queued yet. @returns how many are new */
export async function queueMails(tx: Transaction, rows: readonly Readonly<Record<string, unknown>>[]): Promise<number> {
  let queued = 0;
  for (const row of rows) {
    const known = await tx.query('SELECT id FROM mails WHERE ledger_key = ?', [row['ledger_key']]);
    if (known.length > 0) continue;
    await tx.insert('mails', [row]);
    queued++;
  }
  return queued;
}
