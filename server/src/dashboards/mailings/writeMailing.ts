import type { Locale } from '../../records/labels/titleText.js';
import { renderMail, type RenderedMail } from '../../notifications/mail/templates.js';
import type { MailingReader } from './peopleOf.js';
import { mailParts } from './mailParts.js';
import type { MailingsContext } from './mailingsContext.js';

/** The mail of a dashboard to one reader, by his rights and in his language. */
export interface WrittenMailing {
  readonly rendered: RenderedMail;
  readonly hasData: boolean;
}

/** @param isPreview nobody has asked for it to be sent: there is nothing to unsubscribe from */
export async function writeMailing(
  context: MailingsContext,
  { actor, dashboard }: MailingReader,
  isPreview = false,
): Promise<WrittenMailing> {
  const [person] = await context.database.read<{ name: string; email: string | null; locale: string | null }>(
    'SELECT name, email, locale FROM people WHERE id = ?',
    [actor.personId],
  );
  const locale: Locale = person?.locale?.startsWith('en') ? 'en' : 'zh';
  const { parts, hasData } = await mailParts(context, actor, dashboard, locale);
  const url = `${context.publicUrl}/dashboards/${encodeURIComponent(dashboard.name)}`;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: context.timeZone }).format(context.clock.now());
  const values = {
    receiver: person?.name ?? '',
    address: person?.email ?? '',
    title: dashboard.title[locale],
    flow: locale === 'zh' ? '看板' : 'Dashboard',
    day,
    by: dashboard.by?.name ?? null,
    parts,
    url,
    unsubscribe: isPreview ? null : `${url}?mails=1`,
  };
  return { rendered: renderMail('dashboards/figures', locale, values), hasData };
}
