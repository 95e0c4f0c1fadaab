import type { Actor } from '../../http/actor.js';
import { personBrief } from '../../organization/personBrief.js';
import type { Locale } from '../../records/labels/titleText.js';
import { receiverTitle } from '../../records/shares/receiverTitle.js';
import { dashboardFor } from '../dashboardsFor.js';
import { draftOf, type MailingRow } from './mailing.js';
import type { MailingsContext } from './mailingsContext.js';
import { idsOf, unsubscribed } from './peopleOf.js';

/**
 * The mailings of a dashboard that are one's own or of which one gets the mails.
 *
 * @throws {HttpError} 404 for a dashboard that one may not see.
 */
export async function listMailings(context: MailingsContext, actor: Actor, name: string, locale: Locale) {
  const { name: dashboard } = await dashboardFor(context, actor, name);
  const rows = await context.database.read<MailingRow>('SELECT * FROM dashboard_mailings WHERE dashboard = ? ORDER BY id', [
    dashboard,
  ]);
  const concerned = rows.filter(
    (row) => row.owner_id === actor.personId || idsOf(context, draftOf(row).receivers).has(actor.personId),
  );
  return Promise.all(concerned.map((row) => showMailing(context, actor, row, locale)));
}

async function showMailing(context: MailingsContext, actor: Actor, row: MailingRow, locale: Locale) {
  const { receivers, ...draft } = draftOf(row);
  const mine = row.owner_id === actor.personId;
  const isReceiver = idsOf(context, receivers).has(actor.personId);
  return {
    id: row.id,
    ...draft,
    version: row.version,
    nextAt: row.due,
    mine,
    by: personBrief(context.world(), row.owner_id),
    receivers: mine
      ? receivers.map((each) => ({
          ...each,
          title:
            each.kind === 'everyone'
              ? null
              : (receiverTitle(context, { kind: each.kind, receiver: each.receiver }, locale) ?? each.receiver),
        }))
      : [],
    /** Null: the reader gets no mails of it. */
    isSubscribed: isReceiver ? !(await unsubscribed(context, row.id)).includes(actor.personId) : null,
  };
}
