import type { Receiver, RecordRow, Text } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import { renderMail } from '../../notifications/mail/templates.js';
import { titlesOf } from '../../records/labels/titles.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { SchedulesContext } from '../schedulesContext.js';
import { receiversOf } from './receiversOf.js';

export interface Telling {
  readonly entity: string;
  readonly record: RecordRow;
  readonly receivers: readonly Receiver[];
  /** One line; `{title}` is the title of the record, as the receiver may read it. */
  readonly text: Text;
  /** Each receiver is told once of it. */
  readonly key: string;
}

/**
 * Tells people of a record, in the app and by mail, with whatever else the transaction does.
 *
 * @returns ids of those who have not been told before
 */
export async function tellOfRecord(context: SchedulesContext, tx: Transaction, telling: Telling): Promise<readonly string[]> {
  const { entity, record, receivers, key } = telling;
  const told: string[] = [];
  for (const personId of await receiversOf(context, tx, entity, record, receivers)) {
    const ledgerKey = `${key}.${personId}`;
    const known = await tx.query('SELECT id FROM notifications WHERE ledger_key = ?', [ledgerKey]);
    if (known.length > 0) continue;
    await insertMessage(context, tx, telling, personId, ledgerKey);
    told.push(personId);
  }
  return told;
}

async function insertMessage(
  context: SchedulesContext,
  tx: Transaction,
  { entity, record, text }: Telling,
  personId: string,
  ledgerKey: string,
): Promise<void> {
  const { records, actorOf, publicUrl } = context;
  const at = records.clock.now();
  const reader = actorOf(personId) ?? null;
  const lineIn = async (locale: Locale) => {
    if (!text[locale].includes('{title}')) return text[locale];
    const titles = await titlesOf(records, tx.query, entity, [record.id], locale, reader);
    return text[locale].replaceAll('{title}', titles.get(record.id) ?? '');
  };
  const title = { zh: await lineIn('zh'), en: await lineIn('en') };
  const [person] = await tx.query<{ name: string; email: string | null; locale: string | null }>(
    'SELECT name, email, locale FROM people WHERE id = ?',
    [personId],
  );
  const locale: Locale = person?.locale?.startsWith('en') ? 'en' : 'zh';
  const mail = renderMail('records/line', locale, {
    receiver: person?.name ?? '',
    address: person?.email ?? '',
    flow: records.registry.entities.get(entity)?.title[locale] ?? '',
    line: title[locale],
    url: `${publicUrl}/records/${entity}/${record.id}`,
  });
  const common = { person_id: personId, request_id: '', ledger_key: ledgerKey };
  await tx.insert('notifications', [
    { id: newId(at), ...common, kind: 'record', title: JSON.stringify(title), record_entity: entity, record_id: record.id, at },
  ]);
  await tx.insert('mails', [
    {
      id: newId(at),
      ...common,
      task_id: null,
      event: 'record',
      detail: JSON.stringify({ by: null, text: null, title }),
      status: 'queued',
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html,
      created_at: at,
      due: at,
    },
  ]);
}
